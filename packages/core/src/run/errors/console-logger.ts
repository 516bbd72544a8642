import type { Logger } from "../../request/logger.ts";

/** Writes to the console: the message, where it happened, and the error with its stack. */
export const consoleLogger: Logger = {
  error: (fields, message) => console.error(...toArguments(fields, message)),
  warn: (fields, message) => console.warn(...toArguments(fields, message)),
};

function toArguments(fields: Readonly<Record<string, unknown>>, message: string): unknown[] {
  const { err, ...rest } = fields;
  return err === undefined ? [message, rest] : [message, rest, err];
}
