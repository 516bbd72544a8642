import { type JSONSchema, namesIn, type Side } from "./json-schema.ts";

/** The named schemas of each side, by their names. */
export type Sides = { readonly [side in Side]: ReadonlyMap<string, JSONSchema> };

/**
 * Says under which name each named schema stands in the document: its own, or, where input and output
 * differ, `Item-Input` and `Item-Output`. What points at such a schema differs too.
 */
export function settleNames(sides: Sides): (name: string, side: Side) => string {
  const shared = [...sides.input.keys()].filter((name) => sides.output.has(name));
  const differing = new Set(shared.filter((name) => !isAlike(sides, name)));
  for (let before = -1; before !== differing.size;) {
    before = differing.size;
    for (const name of shared) {
      if (namesIn(sides.input.get(name)).some((inner) => differing.has(inner))) differing.add(name);
    }
  }
  return (name, side) =>
    differing.has(name) ? `${name}-${side === "input" ? "Input" : "Output"}` : name;
}

function isAlike(sides: Sides, name: string): boolean {
  return JSON.stringify(sides.input.get(name)) === JSON.stringify(sides.output.get(name));
}
