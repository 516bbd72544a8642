import { isJSONObject, type JSONObject } from "../json/is-json-object.ts";

/** Nothing but null, in the words of OpenAPI 3.0: `nullable` adds null to a type, and the list takes the rest away. */
const onlyNull: JSONObject = { type: "string", nullable: true, enum: [null] };

/**
 * Says in the words of OpenAPI 3.0 that something may be null, or may be of several types.
 *
 * `{ type: ["string", "null"] }` → `{ type: "string", nullable: true }`
 */
export function toNullable30(schema: JSONObject): JSONObject {
  return toEnum(toOneType(toOptions(toOptions(schema, "anyOf"), "oneOf")));
}

/** `{ anyOf: [{ type: "string" }, null] }` → `{ type: "string", nullable: true }`, with what stands beside. */
function toOptions(schema: JSONObject, keyword: "anyOf" | "oneOf"): JSONObject {
  const { [keyword]: options, ...rest } = schema;
  if (!Array.isArray(options)) return schema;
  const others: readonly unknown[] = options.filter((option) => !isOnlyNull(option));
  const [only] = others;
  if (others.length === options.length) return schema;
  if (others.length === 1 && isJSONObject(only) && typeof only["type"] === "string") {
    return { ...rest, ...withNull(only), ...rest };
  }
  return { ...rest, [keyword]: [...others, onlyNull] };
}

function isOnlyNull(option: unknown): boolean {
  if (!isJSONObject(option)) return false;
  return JSON.stringify(option) === JSON.stringify(onlyNull);
}

function withNull(schema: JSONObject): JSONObject {
  const { enum: values } = schema;
  const listed = Array.isArray(values) && !values.includes(null) ? [...values, null] : values;
  return { ...schema, ...(listed !== undefined && { enum: listed }), nullable: true };
}

function toOneType(schema: JSONObject): JSONObject {
  const { type, ...rest } = schema;
  if (type === "null") return { ...rest, ...onlyNull };
  if (!Array.isArray(type)) return schema;
  const types: readonly unknown[] = type.filter((one) => one !== "null");
  const isNullable = types.length < type.length;
  if (types.length === 1) {
    return isNullable ? withNull({ type: types[0], ...rest }) : { type: types[0], ...rest };
  }
  const options = types.map((one) => (one === "array" ? { type: one, items: {} } : { type: one }));
  const all = isNullable ? [...options, onlyNull] : options;
  return "anyOf" in rest ? { ...rest, allOf: [{ anyOf: all }] } : { ...rest, anyOf: all };
}

/** A constant is a list of one; a list that names null needs leave for it, and a type to have that. */
function toEnum({ const: constant, enum: listed, ...rest }: JSONObject): JSONObject {
  const values: unknown = constant === undefined ? listed : [constant];
  if (!Array.isArray(values)) return rest;
  if (!values.includes(null) || rest["nullable"] === true) return { ...rest, enum: values };
  const type = typeof values.find((value) => value !== null);
  if (values.length === 1) return { ...rest, ...onlyNull };
  const isAlike = values.every((value) => value === null || typeof value === type);
  if (isAlike) return { ...rest, type, nullable: true, enum: values };
  const others = { enum: values.filter((value) => value !== null) };
  return { ...rest, anyOf: [others, onlyNull] };
}
