import { bytesToBase64 } from "../encode/bytes-to-base64.ts";

/**
 * Converts bigints to digits, bytes to base64 text, sets to arrays and maps to objects, wherever they stand in plain data.
 * It is for values that a schema has let through.
 */
export function toWireData(value: unknown): unknown {
  if (typeof value === "bigint") return value.toString();
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Uint8Array) return bytesToBase64(value);
  if (value instanceof Set) return Array.from(value, toWireData);
  if (value instanceof Map) return toWireObject(value, toWireData);
  if (Array.isArray(value)) return value.map(toWireData);
  return isPlain(value) ? mapValues(value) : value;
}

/** A Map as the object that JSON has for it. */
export function toWireObject(
  map: ReadonlyMap<unknown, unknown>,
  convert: (value: unknown) => unknown,
): object {
  // From entries, because assigning to "__proto__" would not make a key of it.
  return Object.fromEntries(Array.from(map, ([key, value]) => [toName(key), convert(value)]));
}

function toName(key: unknown): string {
  return key instanceof Date ? key.toISOString() : String(key);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function mapValues(value: object): object {
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, toWireData(item)]));
}
