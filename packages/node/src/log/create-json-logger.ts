import type { Logger } from "@fastidious/core";
import { describeError } from "./describe-error.ts";
import type { LineTarget } from "./line-writer.ts";
import { LineWriter } from "./line-writer.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * Writes lines of JSON as pino does, so that whatever reads those reads these: `level` (30, 40, 50), `time` in
 * milliseconds, the fields, `msg`.
 */
export function createJSONLogger(target: LineTarget): Logger {
  const writer = new LineWriter(target);
  const write = (level: number, fields: Fields, message: string): void => {
    let line = `{"level":${level},"time":${Date.now()}`;
    for (const name of Object.keys(fields)) line += toMember(name, fields[name]);
    writer.write(`${line},"msg":${JSON.stringify(message)}}`);
  };
  return {
    error: (fields, message) => write(50, fields, message),
    warn: (fields, message) => write(40, fields, message),
    info: (fields, message) => write(30, fields, message),
  };
}

function toMember(name: string, value: unknown): string {
  const text = name === "err" ? JSON.stringify(describeError(value)) : toJSON(value);
  return text === undefined ? "" : `,${JSON.stringify(name)}:${text}`;
}

/** What JSON can't hold, a loop or a bigint, is named: a log that throws would hide what it was to tell. */
function toJSON(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return '"(no JSON)"';
  }
}
