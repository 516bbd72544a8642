import { inspect } from "node:util";
import type { Logger } from "@fastidious/core";
import type { AccessFields } from "./access-fields.ts";
import { type LineTarget, LineWriter } from "./lines/line-writer.ts";

type Fields = Readonly<Record<string, unknown>>;

const colors = { dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 };

/** Writes lines for people: "12:00:01 GET /items/7 200 3.2 ms", and errors with their stack. */
export function createTerminalLogger(target: LineTarget): Logger {
  const writer = new LineWriter(target);
  const write = (line: string): void =>
    writer.writeSoon(`${paint("dim", toClock(new Date()))} ${line}`);
  return {
    error: (fields, message) => write(toTrouble(paint("red", "error"), fields, message)),
    warn: (fields, message) => write(toTrouble(paint("yellow", "warn"), fields, message)),
    info: (fields, message) =>
      write(isAccess(fields) ? toAccess(fields) : toTrouble("info", fields, message)),
  };
}

function toAccess({ method, path, status, duration, isAborted }: AccessFields): string {
  const color = status >= 500 ? "red" : status >= 400 ? "yellow" : status >= 300 ? "cyan" : "green";
  const left = isAborted === true ? " the client left" : "";
  return `${method} ${toVisible(path)} ${paint(color, String(status))} ${duration} ms${left}`;
}

function toTrouble(level: string, { err, ...fields }: Fields, message: string): string {
  const told = Object.entries(fields).filter(([, value]) => value !== undefined);
  const more = told.map(([name, value]) => `${name}=${toVisible(inspect(value))}`).join(" ");
  const cause = err === undefined ? "" : `\n${inspect(err)}`;
  return `${level} ${message} ${paint("dim", more)}${cause}`;
}

function isAccess(fields: Fields): fields is AccessFields {
  return "duration" in fields && "status" in fields;
}

function paint(color: keyof typeof colors, text: string): string {
  return `\u001B[${colors[color]}m${text}\u001B[0m`;
}

function toClock(date: Date): string {
  return date.toTimeString().slice(0, 8);
}

/** Text from outside can't move the cursor or paint the screen. */
function toVisible(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are what it is about
  return text.replaceAll(/[\u0000-\u001F\u007F-\u009F]/g, "?");
}
