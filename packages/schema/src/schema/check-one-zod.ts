import { childrenOf } from "./facts/children-of.ts";
import { factsOf } from "./facts/facts-of-schema.ts";
import { isSchema, isSchemaV4 } from "./facts/is-schema.ts";
import type { Schema } from "./schema.ts";
import { SchemaError } from "./schema-error.ts";
import { viewOf } from "./views/view-of.ts";

/**
 * Checks that a schema is of one Zod throughout: neither Zod can run the other's schemas.
 *
 * @throws {SchemaError} When one Zod's schema stands inside the other's.
 */
export function checkOneZod(schema: Schema): void {
  if (factsOf(schema).isPlain) return;
  check(schema, { isV4: isSchemaV4(schema), seen: new Set(), path: [] });
}

interface Walk {
  readonly isV4: boolean;
  readonly seen: Set<Schema>;
  readonly path: readonly string[];
}

function check(schema: Schema, walk: Walk): void {
  if (walk.seen.has(schema)) return;
  walk.seen.add(schema);
  if (!isSchema(schema)) throw new SchemaError(`${describe(walk.path)} is no Zod schema.`);
  if (isSchemaV4(schema) !== walk.isV4) throw new SchemaError(mixture(walk));
  for (const { schema: inner, step } of childrenOf(viewOf(schema))) {
    check(inner, step === undefined ? walk : { ...walk, path: [...walk.path, step] });
  }
}

function mixture({ isV4, path }: Walk): string {
  const [inside, outside] = isV4 ? [3, 4] : [4, 3];
  return `${describe(path)} is a Zod ${inside} schema inside a Zod ${outside} schema, and Zod cannot mix them. Write all of it with one of "zod" and "zod/v3".`;
}

function describe(path: readonly string[]): string {
  return path.length === 0 ? "a part of the schema" : `field "${path.join(".")}"`;
}
