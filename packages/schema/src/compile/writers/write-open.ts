import { encodeJSON } from "../../encode/encode-json.ts";
import { isPlainDate } from "../bytes/is-plain-date.ts";
import { writeJSON } from "../bytes/write-text.ts";
import { Doubt } from "../doubt.ts";
import { absent } from "../writer.ts";

/** Writes a value of which the model says nothing, or which came out of Zod: as it is. */
export type WriteOpen = (value: unknown, at: number) => number;

/** Chooses how values are written as they are: by the framework's encoder, or by JSON.stringify where that says the same. */
export function makeWriteOpen(isJSONSafe: boolean): WriteOpen {
  const encode: (value: unknown) => string = isJSONSafe ? JSON.stringify : encodeJSON;
  return (value, at) => {
    if (isWithoutText(value)) return absent;
    return writeJSON(encode(value), at);
  };
}

function isWithoutText(value: unknown): boolean {
  if (typeof value !== "object") {
    return value === undefined || typeof value === "function" || typeof value === "symbol";
  }
  // It would be told the name of its field, which is not known here, and may answer with undefined.
  if (value !== null && "toJSON" in value && !(value instanceof Date && isPlainDate(value)))
    throw new Doubt();
  return false;
}
