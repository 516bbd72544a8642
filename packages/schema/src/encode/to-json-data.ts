import { bytesToBase64 } from "./bytes-to-base64.ts";
import { JSONEncodeError } from "./json-encode-error.ts";

/** Converts a value to what `JSON.stringify` writes as the framework means it. */
export function toJSONData(value: unknown): unknown {
  return convert(value, { path: [], inside: [], root: value });
}

interface Place {
  readonly path: readonly (string | number)[];
  /** The objects around the value. */
  readonly inside: readonly object[];
  readonly root: unknown;
}

function convert(value: unknown, place: Place): unknown {
  switch (typeof value) {
    case "bigint":
      throw new JSONEncodeError(place.path, bigintProblem);
    case "number":
      return checkNumber(value, place);
    case "object":
      return value === null ? null : convertObject(value, place);
    default:
      return value;
  }
}

const bigintProblem =
  "is a bigint, and JSON has none. Convert it to text or to a number, or write a codec in the response model.";

function checkNumber(value: number, { path }: Place): number {
  if (Number.isFinite(value)) return value;
  throw new JSONEncodeError(path, `is ${value}, and JSON has no such number. Send null instead.`);
}

function convertObject(value: object, place: Place): unknown {
  // JSON.stringify finds the circle again and says where it closes.
  if (place.inside.includes(value)) return JSON.stringify(place.root);
  if (value instanceof Date) return convertDate(value, place);
  const bytes = toBytes(value);
  if (bytes !== undefined) return bytesToBase64(bytes);
  const within = { ...place, inside: [...place.inside, value] };
  return convertCollection(value, within) ?? convertRecord(value, within);
}

function convertDate(value: Date, { path }: Place): string {
  if (!Number.isNaN(value.getTime())) return value.toISOString();
  throw new JSONEncodeError(path, "is an invalid date.");
}

function toBytes(value: object): Uint8Array | undefined {
  if (value instanceof Uint8Array) return value;
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  return value instanceof DataView
    ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    : undefined;
}

function convertCollection(value: object, place: Place): unknown {
  if (value instanceof Map) return convertMap(value, place);
  if (value instanceof Set) return convertItems([...value], place);
  // What is left of the views are the arrays of numbers and of bigints.
  if (ArrayBuffer.isView(value)) return convertItems([...(value as Float64Array)], place);
  return Array.isArray(value) ? convertItems(value, place) : undefined;
}

function convertItems(items: readonly unknown[], place: Place): unknown[] {
  return items.map((item, index) => convert(item, at(place, index)));
}

function convertMap(map: ReadonlyMap<unknown, unknown>, place: Place): object {
  const data: Record<string, unknown> = Object.create(null);
  for (const [key, item] of map) {
    if (typeof key !== "string" && typeof key !== "number") {
      throw new JSONEncodeError(
        place.path,
        `is a Map with a key of type ${typeof key}, and names in JSON are text.`,
      );
    }
    data[key] = convert(item, at(place, key));
  }
  return data;
}

function convertRecord(value: object, place: Place): unknown {
  if ("toJSON" in value && typeof value.toJSON === "function") {
    return convert(value.toJSON(String(place.path.at(-1) ?? "")), place);
  }
  const tag = Object.prototype.toString.call(value);
  // It has no fields: as an object it would be sent as {}, and all that it yields be lost.
  if (generators.has(tag))
    throw new JSONEncodeError(place.path, "is a generator. Collect its items in an array.");
  if (boxes.has(tag)) return convertBoxed(value, place);
  return convertFields(value, place);
}

function convertBoxed(value: object, place: Place): unknown {
  const primitive: unknown = value.valueOf();
  return typeof primitive === "object" ? convertFields(value, place) : convert(primitive, place);
}

function convertFields(value: object, place: Place): object {
  // Without a prototype, so that a key "__proto__" is a key like any other.
  const data: Record<string, unknown> = Object.create(null);
  for (const [name, item] of Object.entries(value)) data[name] = convert(item, at(place, name));
  return data;
}

/** What `new Number(1)` and the like call themselves. */
const boxes: ReadonlySet<string> = new Set([
  "[object BigInt]",
  "[object Boolean]",
  "[object Number]",
  "[object String]",
]);

const generators: ReadonlySet<string> = new Set(["[object Generator]", "[object AsyncGenerator]"]);

function at(place: Place, step: string | number): Place {
  return { ...place, path: [...place.path, step] };
}
