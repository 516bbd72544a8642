import { isPlainData } from "./is-plain-data.ts";
import { toJSONData } from "./to-json-data.ts";

/**
 * Encodes any value as JSON: the one encoder of the framework.
 *
 * `Date` → ISO text, `Map` → object, `Set` → array, `Uint8Array` and `ArrayBuffer` → base64 text,
 * other typed arrays → arrays of numbers; `undefined`, functions and `toJSON` as `JSON.stringify` has them
 * (a bare `undefined` is `null`).
 *
 * @throws {JSONEncodeError} At a bigint, NaN, an infinity or an invalid date, naming the field.
 * @throws {TypeError} At an object that contains itself, as `JSON.stringify` does.
 */
export function encodeJSON(value: unknown): string {
  const data = isPlainData(value, 0) ? value : toJSONData(value);
  return JSON.stringify(data) ?? "null";
}
