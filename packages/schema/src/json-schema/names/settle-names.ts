import { isJSONObject, type JSONSchema, namesIn, type Side } from "../json-schema.ts";

/** The named schemas of each side, by their names. */
export type Sides = { readonly [side in Side]: ReadonlyMap<string, JSONSchema> };

/** Where a named schema stands in the document: under which name, and as which side it is written. */
export interface SettledName {
  readonly name: string;
  readonly side: Side;
}

/**
 * Says where each named schema stands in the document: under its own name, or, where input and output
 * differ, as `Item-Input` and `Item-Output`. What points at such a schema differs too.
 *
 * @param isSeparate - Whether those that differ only in what a default fills in stand apart.
 */
export function settleNames(
  sides: Sides,
  isSeparate: boolean,
): (name: string, side: Side) => SettledName {
  const shared = [...sides.input.keys()].filter((name) => sides.output.has(name));
  const view = isSeparate ? (schema: unknown) => schema : withoutDefaults;
  const differing = new Set(
    shared.filter((name) => !isSame(view(sides.input.get(name)), view(sides.output.get(name)))),
  );
  if (differing.size > 0) addPointing(differing, shared, sides.input);
  const joined = new Set(shared.filter((name) => !differing.has(name)));
  const apart = nameApart(differing, new Set([...sides.input.keys(), ...sides.output.keys()]));
  return (name, side) =>
    joined.has(name)
      ? { name, side: "input" }
      : { name: apart.get(`${name}-${side}`) ?? name, side };
}

/** `Item` of the input side → `Item-Input`, or `Item-Input2` where the application has a schema of that name. */
function nameApart(
  differing: ReadonlySet<string>,
  taken: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  for (const name of differing) {
    given.set(`${name}-input`, findFree(`${name}-Input`, taken));
    given.set(`${name}-output`, findFree(`${name}-Output`, taken));
  }
  return given;
}

function findFree(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let count = 2; taken.has(name); count += 1) name = `${wanted}${count}`;
  return name;
}

/** Adds what points at one that differs, and what points at that. */
function addPointing(
  differing: Set<string>,
  names: readonly string[],
  schemas: ReadonlyMap<string, JSONSchema>,
): void {
  const pointers = names
    .filter((name) => !differing.has(name))
    .map((name) => [name, namesIn(schemas.get(name))] as const);
  for (let before = -1; before !== differing.size;) {
    before = differing.size;
    for (const [name, inside] of pointers) {
      if (inside.some((inner) => differing.has(inner))) differing.add(name);
    }
  }
}

/** Whether two JSON values are alike; the order of members tells none apart. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, at) => isSame(item, other[at]));
  }
  if (!isJSONObject(one) || !isJSONObject(other)) return Object.is(one, other);
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isSame(one[name], other[name]))
  );
}

/** A field with a default may be left out on the way in, and is there on the way out. */
function withoutDefaults(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDefaults);
  if (!isJSONObject(value)) return value;
  const { default: _default, properties, required, ...rest } = value;
  const others = Object.entries(rest).map(([keyword, part]) => [keyword, withoutDefaults(part)]);
  if (!isJSONObject(properties)) return Object.fromEntries(others);
  const fields = Object.entries(properties).map(([name, part]) => [name, withoutDefaults(part)]);
  const names: readonly unknown[] = Array.isArray(required) ? required : [];
  return {
    ...Object.fromEntries(others),
    properties: Object.fromEntries(fields),
    required: names.filter((name) => !hasDefault(properties[String(name)])),
  };
}

function hasDefault(property: unknown): boolean {
  return isJSONObject(property) && "default" in property;
}
