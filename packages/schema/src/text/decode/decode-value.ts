import { decodeBoolean } from "./decode-boolean.ts";
import { decodeBigInt, decodeNumber } from "./decode-number.ts";

/** Decodes one of the given values (of a literal or an enum) from its text; other text is handed back. */
export function decodeValue(text: string, values: readonly unknown[]): unknown {
  const index = values.findIndex((value) => readsAs(text, value));
  return index === -1 ? text : values[index];
}

function readsAs(text: string, value: unknown): boolean {
  switch (typeof value) {
    case "string":
      return text === value;
    case "number":
      return decodeNumber(text) === value;
    case "boolean":
      return decodeBoolean(text) === value;
    case "bigint":
      return decodeBigInt(text) === value;
    default:
      return value === null && text === "null";
  }
}
