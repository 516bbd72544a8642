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
  const toText = isSeparate ? JSON.stringify : toTextWithoutDefaults;
  const differing = new Set(
    shared.filter((name) => toText(sides.input.get(name)) !== toText(sides.output.get(name))),
  );
  for (let before = -1; before !== differing.size;) {
    before = differing.size;
    for (const name of shared) {
      if (differing.has(name)) continue;
      if (namesIn(sides.input.get(name)).some((inner) => differing.has(inner))) differing.add(name);
    }
  }
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

/** A field with a default may be left out on the way in, and is there on the way out. */
function toTextWithoutDefaults(schema: JSONSchema | undefined): string {
  return JSON.stringify(withoutDefaults(schema));
}

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
