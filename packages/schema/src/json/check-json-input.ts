import { childrenOf } from "../schema/facts/children-of.ts";
import { isFrozenBytes } from "../schema/facts/is-frozen-bytes.ts";
import { factsOf } from "../schema/facts/facts-of-schema.ts";
import type { Schema } from "../schema/schema.ts";
import { SchemaError } from "../schema/schema-error.ts";
import type { SchemaView } from "../schema/views/schema-view.ts";
import { viewOf } from "../schema/views/view-of.ts";

/**
 * Checks that a client can send in JSON what a schema wants.
 *
 * @param path - Where the schema stands, for the message.
 * @throws {SchemaError} When a part of it can be made of no JSON value.
 */
export function checkJSONInput(schema: Schema, path: readonly string[] = []): void {
  if (!factsOf(schema).isPlain) check(schema, new Set(), path);
}

function check(schema: Schema, seen: Set<Schema>, path: readonly string[]): void {
  if (seen.has(schema)) return;
  seen.add(schema);
  const view = viewOf(schema);
  const foreign = foreignTo(view);
  if (foreign !== undefined) throw new SchemaError(`${describe(path)} is ${foreign}`);
  if ("from" in view) check(view.from, seen, path);
  else {
    for (const child of childrenOf(view)) {
      check(child.schema, seen, child.step === undefined ? path : [...path, child.step]);
    }
  }
}

function foreignTo(view: SchemaView): string | undefined {
  if (view.kind === "instance") {
    return `an instance of ${view.className}, which no JSON value becomes. Write a codec that says how it is sent: z.codec(z.string(), z.instanceof(${view.className}), { decode, encode }).`;
  }
  if (isFrozenBytes(view)) return "readonly bytes, which cannot be frozen. Leave out .readonly().";
  return foreignKinds[view.kind];
}

const file =
  "a File, which JSON cannot hold. Declare it as a field of its own under form, or send its bytes as base64: z.instanceof(Uint8Array).";

const foreignKinds: { readonly [kind: string]: string } = {
  file,
  upload: file,
  function: "a function, which JSON cannot hold.",
  nan: "NaN, which JSON cannot hold. Write z.null() for no number.",
  symbol: "a symbol, which JSON cannot hold. Write z.literal(...) with a text.",
};

function describe(path: readonly string[]): string {
  return path.length === 0 ? "the schema" : `field "${path.join(".")}"`;
}
