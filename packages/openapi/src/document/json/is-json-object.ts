/** Plain JSON data by name. */
export interface JSONObject {
  readonly [name: string]: unknown;
}

/** Whether a part of a document is an object, not a list. */
export function isJSONObject(value: unknown): value is JSONObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
