import { checkOneZod } from "../schema/check-one-zod.ts";
import { childrenOf } from "../schema/facts/children-of.ts";
import { isSchemaV4 } from "../schema/facts/is-schema.ts";
import { factsOf } from "../schema/facts/facts-of-schema.ts";
import type { Schema } from "../schema/schema.ts";
import { inspectModel } from "../write/inspect-model.ts";
import type { ModelOptions } from "../write/model-options.ts";
import { planConversion } from "./plan-conversion.ts";
import {
  inlinePrefix,
  isJSONObject,
  type JSONSchema,
  mapRefs,
  setOwn,
  type Side,
} from "./json-schema.ts";
import { SchemaNames } from "./names/schema-names.ts";
import { reshape, reshapes } from "./reshape.ts";
import { settleNames } from "./names/settle-names.ts";

/** A schema that was added to a book. */
export interface SchemaHandle {
  /** The schema in place, or `{ $ref }` to its component. Ready after `finish`. */
  readonly get: () => JSONSchema;
}

/** Collects the schemas of one document, converts them together and names the shared ones. */
export interface SchemaBook {
  add(schema: Schema, use: "request" | "response", options?: ModelOptions): SchemaHandle;
  /**
   * Looks for mistakes without converting anything: cheap enough for every start.
   *
   * @throws {SchemaError} When two schemas have one id.
   */
  check(): void;
  /** @throws {SchemaError} As {@link check}. */
  finish(): { readonly components: Record<string, JSONSchema> };
}

/** What a book may be told. */
export interface SchemaBookOptions {
  /** What stands before a component's name in a reference. Default: "#/components/schemas/". */
  readonly refPrefix?: string | undefined;
  /**
   * Whether a named schema of which a default makes two, one that may be left out and one that is always there, stands
   * twice; false has it stand once, as it goes in. Default: true.
   */
  readonly separateInputOutput?: boolean | undefined;
}

/** Opens a book for one document. The same schemas in the same order give the same bytes. */
export function createSchemaBook(options: SchemaBookOptions = {}): SchemaBook {
  const { refPrefix = "#/components/schemas/", separateInputOutput = true } = options;
  const entries: Entry[] = [];
  const written = new Map<Entry, JSONSchema>();
  return {
    add: (schema, use, modelOptions) => {
      checkOneZod(schema);
      const entry = { schema, side: sideOf(schema, use), options: modelOptions };
      entries.push(entry);
      return { get: () => written.get(entry) ?? refuseEarly() };
    },
    check: () => {
      nameAll(entries.filter(({ schema }) => !factsOf(schema).isNameless));
    },
    finish: () => ({
      components: writeBook(entries, { refPrefix, separateInputOutput }, written),
    }),
  };
}

interface WritingRules {
  readonly refPrefix: string;
  readonly separateInputOutput: boolean;
}

interface Entry {
  readonly schema: Schema;
  readonly side: Side;
  readonly options: ModelOptions | undefined;
}

/** What is encoded goes out as its input side. */
function sideOf(schema: Schema, use: "request" | "response"): Side {
  return use === "request" || inspectModel(schema).direction === "encode" ? "input" : "output";
}

function refuseEarly(): never {
  throw new Error("A schema of the book was asked for before finish().");
}

function writeBook(
  entries: readonly Entry[],
  { refPrefix, separateInputOutput }: WritingRules,
  written: Map<Entry, JSONSchema>,
): Record<string, JSONSchema> {
  const names = nameAll(entries);
  const roots = nameRoots(entries, names);
  const convertSide = planConversion(roots, names.views);
  const sides = {
    input: convertSide("input", schemasOf(entries, "input")),
    output: convertSide("output", schemasOf(entries, "output")),
  };
  const finalName = settleNames(sides, separateInputOutput);
  const components = new Map<string, JSONSchema>();

  const point = (name: string, side: Side): JSONSchema => {
    const body = sides[side].get(name) ?? {};
    if (name.startsWith(inlinePrefix)) return write(body, side);
    const { name: target, side: shown } = finalName(name, side);
    if (!components.has(target)) {
      components.set(target, {});
      components.set(target, write(sides[shown].get(name) ?? {}, shown));
    }
    return { $ref: refPrefix + target };
  };
  const write = (body: JSONSchema, side: Side): JSONSchema => {
    const mapped = mapRefs(body, (name) => point(name, side));
    return isJSONObject(mapped) ? mapped : {};
  };

  for (const entry of entries) {
    const { schema, side, options } = entry;
    const name = roots.get(schema) ?? "";
    const resolve = (inner: string): JSONSchema => sides[side].get(inner) ?? {};
    const json = reshapes(options)
      ? write(reshape(resolve(name), options, resolve), side)
      : point(name, side);
    written.set(entry, json);
  }
  return sortByName(components);
}

function nameAll(entries: readonly Entry[]): SchemaNames {
  const names = new SchemaNames();
  for (const { schema } of entries) names.visit(schema);
  return names;
}

function schemasOf(entries: readonly Entry[], side: Side): Schema[] {
  return entries.filter((entry) => entry.side === side).map(({ schema }) => schema);
}

/** Names what is written in place too, so that it can be pointed at until then. */
function nameRoots(entries: readonly Entry[], names: SchemaNames): Map<Schema, string> {
  const roots = new Map<Schema, string>(names.named);
  const nameInline = (schema: Schema): void => {
    if (!roots.has(schema)) roots.set(schema, `${inlinePrefix}${roots.size}`);
  };
  for (const { schema } of entries) nameInline(schema);
  names.views.forEach((view, schema) => {
    // Zod converts no sets and no maps: what is inside them is converted apart.
    const isForeign = view.kind === "set" || view.kind === "map";
    if (isForeign) for (const part of childrenOf(view)) nameInline(part.schema);
    // Where a circle is closed Zod needs a name; a lazy schema is written as what it gives.
    if (view.kind === "lazy" && isSchemaV4(schema)) nameInline(schema);
  });
  return roots;
}

function sortByName(components: ReadonlyMap<string, JSONSchema>): Record<string, JSONSchema> {
  // By code units: texts are compared so without a function of ours, which would be called for each pair.
  const names = [...components.keys()].toSorted();
  const sorted: Record<string, JSONSchema> = {};
  for (const name of names) setOwn(sorted, name, components.get(name));
  return sorted;
}
