import { z } from "zod";
import type { SchemaV4, Shape } from "../schema.ts";
import type { LeafKind, SchemaView } from "./schema-view.ts";

/** Says what a Zod 4 schema is. */
export function viewOfV4(schema: SchemaV4): SchemaView {
  // First what most schemas are.
  return (
    leafViews.get(definitionOf(schema).type) ??
    readCompound(schema) ??
    readWrapper(schema) ??
    readRarerLeaf(schema)
  );
}

type DefinitionV4 = z.core.$ZodTypes["_zod"]["def"];

function definitionOf(schema: SchemaV4): DefinitionV4 {
  // Each schema that Zod makes is a member of this union, told apart by `def.type`.
  return (schema as z.core.$ZodTypes)._zod.def;
}

function readCompound(schema: SchemaV4): SchemaView | undefined {
  const def = definitionOf(schema);
  switch (def.type) {
    case "object":
      return readObject(def.shape, def.catchall);
    case "array":
      return { kind: "array", item: def.element };
    case "set":
      return { kind: "set", item: def.valueType };
    case "tuple":
      return { kind: "tuple", items: def.items, rest: def.rest };
    case "record":
    case "map":
      return { kind: def.type, key: def.keyType, value: def.valueType };
    case "union":
      return { kind: "union", options: def.options };
    case "intersection":
      return { kind: "intersection", left: def.left, right: def.right };
    case "pipe":
      return { kind: isCodec(schema) ? "codec" : "pipe", from: def.in, to: def.out };
    default:
      return undefined;
  }
}

function readObject(shape: Shape, catchall: SchemaV4 | undefined): SchemaView {
  if (catchall === undefined) return { kind: "object", shape, undeclared: "drop", rest: null };
  return catchall._zod.def.type === "never"
    ? { kind: "object", shape, undeclared: "refuse", rest: null }
    : { kind: "object", shape, undeclared: "keep", rest: catchall };
}

function isCodec(schema: SchemaV4): boolean {
  return schema._zod.traits.has("$ZodCodec");
}

function readWrapper(schema: SchemaV4): SchemaView | undefined {
  const def = definitionOf(schema);
  switch (def.type) {
    case "optional":
    case "nullable":
    case "nonoptional":
    case "readonly":
    case "catch":
    case "promise":
    case "success":
      return { kind: def.type, inner: def.innerType };
    case "default":
    case "prefault":
      return { kind: def.type, inner: def.innerType, fallback: () => def.defaultValue };
    case "lazy":
      return { kind: "lazy", inner: lazyInnerOf(schema) };
    default:
      return undefined;
  }
}

/** Zod keeps what the getter gave, so that a getter that builds its schema anew comes to an end. */
function lazyInnerOf(schema: SchemaV4): SchemaV4 {
  // Called where `def.type` is "lazy", which only this class has.
  return (schema as z.core.$ZodLazy)._zod.innerType;
}

function readRarerLeaf(schema: SchemaV4): SchemaView {
  const def = definitionOf(schema);
  switch (def.type) {
    case "literal":
      return { kind: "literal", values: def.values };
    case "enum":
      // Zod has worked out which values a TypeScript enum means: its reverse names are not among them.
      return { kind: "enum", values: [...(schema._zod.values ?? [])] };
    case "custom":
      return readCustom(schema);
    default:
      // Kinds that newer Zods add.
      return { kind: "custom" };
  }
}

/** `z.instanceof(Uint8Array)` leaves a note of its class; `z.custom()` does not. */
function readCustom(schema: SchemaV4): SchemaView {
  const known = classOf(schema);
  if (typeof known !== "function") return { kind: isUpload(schema) ? "upload" : "custom" };
  return known === Uint8Array ? { kind: "bytes" } : { kind: "instance", className: known.name };
}

/** What marks a custom schema as one of a form's files: JSON Schema's word for bytes of any kind, which no text encodes. */
function isUpload(schema: SchemaV4): boolean {
  const meta = z.globalRegistry.get(schema) ?? {};
  return (
    meta["contentMediaType"] === "application/octet-stream" && meta["contentEncoding"] === undefined
  );
}

/** The note stays with the schema that `z.instanceof` made: `.meta()`, `.refine()` and the like make others of it. */
function classOf({ _zod: { bag, parent } }: SchemaV4): unknown {
  return bag["Class"] ?? (parent && classOf(parent));
}

/**
 * What has no schema inside, or none that concerns us (function): one view for all of a kind, as every walk asks for many of
 * them.
 */
const leafViews: ReadonlyMap<string, SchemaView> = new Map(
  (
    [
      "any",
      "bigint",
      "boolean",
      "date",
      "file",
      "function",
      "nan",
      "never",
      "null",
      "number",
      "string",
      "symbol",
      "template_literal",
      "transform",
      "undefined",
      "unknown",
      "void",
    ] satisfies LeafKind[]
  ).map((kind) => [kind, { kind }]),
);
