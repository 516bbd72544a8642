import type { Logger } from "@fastidious/core";
import { createJSONLogger } from "./create-json-logger.ts";
import { createTerminalLogger } from "./create-terminal-logger.ts";
import { hasTerminal } from "./has-terminal.ts";
import { limitStorms } from "./lines/limit-storms.ts";
import { StandardOutput } from "./lines/standard-output.ts";

let shared: Logger | undefined;

/** The logger of applications that bring none: for people in a terminal, JSON elsewhere, on the standard output. */
export function openLogger(): Logger {
  shared ??= limitStorms(
    hasTerminal() ? createTerminalLogger(terminal) : createJSONLogger(new StandardOutput()),
  );
  return shared;
}

const terminal = { write: (text: string): boolean => process.stdout.write(text) };
