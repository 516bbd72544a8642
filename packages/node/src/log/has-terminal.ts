import { isatty } from "node:tty";

const standardOutput = 1;

/** Whether somebody looks on. Asked of the descriptor: making `process.stdout` takes a part of the start. */
export function hasTerminal(): boolean {
  return isatty(standardOutput);
}
