import type { JSONSchema } from "@fastidious/schema";

/** The schema of what fits all of these. */
export function allOf(schemas: readonly JSONSchema[]): JSONSchema {
  const [first = {}, ...others] = schemas;
  return others.length === 0 ? first : { allOf: schemas };
}
