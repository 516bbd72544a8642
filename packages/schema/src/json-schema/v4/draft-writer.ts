import { globalRegistry } from "zod/v4/core";
import { isRegistered } from "../../schema/facts/is-registered.ts";
import { isSchemaV4 } from "../../schema/facts/is-schema.ts";
import type { Schema, SchemaV4 } from "../../schema/schema.ts";
import type { SchemaView } from "../../schema/views/schema-view.ts";
import { viewOf } from "../../schema/views/view-of.ts";
import { draftPrefix, type Side } from "../json-schema.ts";
import { convertOne } from "./convert-one.ts";
import { describeKind } from "./describe-kind.ts";
import type { Fallbacks } from "./corrections/fallbacks.ts";
import { joinTypes } from "./join-types.ts";
import type { LeafDrafts } from "./leaf-drafts.ts";
import { type Correct, type Draft, planCorrections } from "./corrections/plan-corrections.ts";
import type { Surroundings } from "./surroundings.ts";
import { tidyLeaf } from "./tidy-leaf.ts";

/** What a {@link DraftWriter} needs to know. */
export interface DraftSettings {
  /** The names of all schemas that are described on their own; each circle of schemas has one at least. */
  readonly names: ReadonlyMap<Schema, string>;
  readonly side: Side;
  readonly shared: SharedDrafts;
}

/** What the writers of both sides share. */
export interface SharedDrafts {
  /** What the schemas are. */
  readonly views: ReadonlyMap<Schema, SchemaView>;
  readonly leaves: LeafDrafts;
  readonly fallbacks: Fallbacks;
  /** Schemas that are described alike on both sides, and point at none. */
  readonly ofBothSides: Map<SchemaV4, Draft>;
}

/**
 * Writes the JSON Schemas of schemas from the inside out, each once. Zod's own conversion of a whole document keeps the way
 * to each schema, and copies each that has a name as text: it takes twice the time.
 */
export class DraftWriter {
  readonly #names: ReadonlyMap<Schema, string>;
  readonly #correct: Correct;
  readonly #around: Surroundings;
  /** Those with names that are pointed at. */
  readonly #wanted = new Set<SchemaV4>();
  readonly #written = new Map<SchemaV4, Draft>();
  readonly #ofBothSides: Map<SchemaV4, Draft>;
  /** How much was met that is of one side, or points at others. */
  #bound = 0;

  constructor({ names, side, shared }: DraftSettings) {
    const { views, leaves, fallbacks, ofBothSides } = shared;
    this.#names = names;
    this.#ofBothSides = ofBothSides;
    const inside = (schema: Schema): Draft => this.#inside(schema);
    this.#correct = planCorrections({ names, side, fallbacks, pointAt: inside });
    this.#around = {
      side,
      leaves,
      inside,
      viewOf: (schema) => views.get(schema) ?? viewOf(schema),
    };
  }

  /** Writes schemas that have names, and those with names that they point at, each under its name. */
  writeAll(schemas: readonly SchemaV4[]): Map<string, Draft> {
    for (const schema of schemas) this.#wanted.add(schema);
    const drafts = new Map<string, Draft>();
    // Grows meanwhile.
    for (const schema of this.#wanted) drafts.set(this.#nameOf(schema), this.#write(schema));
    return drafts;
  }

  #nameOf(schema: SchemaV4): string {
    return this.#names.get(schema) ?? "";
  }

  /** Writes a schema in place, whether it has a name or not. */
  #write(schema: SchemaV4): Draft {
    const shared = this.#ofBothSides.get(schema);
    if (shared !== undefined) return shared;
    const known = this.#written.get(schema);
    if (known !== undefined) this.#bound += 1;
    return known ?? this.#writeNew(schema);
  }

  #writeNew(schema: SchemaV4): Draft {
    const before = this.#bound;
    const json = this.#describe(schema);
    const origin = this.#findOrigin(schema);
    const written = origin === undefined ? json : this.#beside(origin, json);
    const drafts = this.#bound === before ? this.#ofBothSides : this.#written;
    drafts.set(schema, written);
    return written;
  }

  /** Writes a schema that stands inside another, which points at it where it has a name. */
  #inside(schema: Schema): Draft {
    // One schema is of one Zod throughout.
    if (!isSchemaV4(schema)) return {};
    return this.#names.has(schema) ? this.#pointAt(schema) : this.#write(schema);
  }

  #describe(schema: SchemaV4): Draft {
    const view = this.#around.viewOf(schema);
    if (sidedKinds.has(view.kind)) this.#bound += 1;
    const json = describeKind(schema, view, this.#around);
    // To be asked for what it was never told, Zod copies what it knows of all that it was made of.
    const meta = isRegistered(schema) ? globalRegistry.get(schema) : undefined;
    // A format that the meta says is as good as the pattern.
    if (meta !== undefined) {
      if (meta["format"] !== undefined) bringBackPattern(json, schema);
      tidyLeaf(view.kind, addMeta(json, meta));
    }
    this.#correct(schema, json, view);
    joinTypes(json);
    if (meta !== undefined) toData(json, meta);
    return json;
  }

  /** The schema with a name that this one was made of: `Item` of `Item.describe("…")`. */
  #findOrigin({ _zod: { parent } }: SchemaV4): SchemaV4 | undefined {
    if (parent === undefined) return undefined;
    return this.#names.has(parent) ? parent : this.#findOrigin(parent);
  }

  /** Points at what a schema was made of, and says only what that does not. */
  #beside(origin: SchemaV4, json: Draft): Draft {
    const known = this.#write(origin);
    const { $ref: _ref, ...rest } = json;
    const own = Object.entries(rest).filter(
      ([keyword, part]) => JSON.stringify(part) !== JSON.stringify(known[keyword]),
    );
    return { ...this.#pointAt(origin), ...Object.fromEntries(own) };
  }

  #pointAt(schema: SchemaV4): Draft {
    this.#bound += 1;
    this.#wanted.add(schema);
    return { $ref: draftPrefix + this.#nameOf(schema) };
  }
}

/** What goes in may differ from what comes out. */
const sidedKinds: ReadonlySet<string> = new Set([
  "catch",
  "codec",
  "default",
  "intersection",
  "pipe",
  "prefault",
  "record",
  "success",
  "transform",
  "tuple",
  "undefined",
  "void",
]);

/** The format that stood for the pattern is replaced by the meta's, which may be no standard one. */
function bringBackPattern(json: Draft, schema: SchemaV4): void {
  if (json.type !== "string") return;
  const { pattern } = convertOne(schema, "output");
  if (pattern !== undefined) json.pattern = pattern;
}

function addMeta(json: Draft, meta: Readonly<Record<string, unknown>>): Draft {
  for (const [name, value] of Object.entries(meta)) if (!ownMeta.has(name)) json[name] = value;
  return json;
}

/** What a schema's meta says to the framework, and to nobody else. */
const ownMeta: ReadonlySet<string> = new Set([
  "alias",
  "explode",
  "id",
  "includeInSchema",
  "mediaType",
  "openapiExamples",
  "style",
]);

/** What people write into their meta becomes what JSON makes of it. */
function toData(json: Draft, meta: object): void {
  for (const name of Object.keys(meta)) {
    const value = json[name];
    if (typeof value === "string" || ownMeta.has(name)) continue;
    const text: string | undefined = JSON.stringify(value);
    if (text === undefined) delete json[name];
    else json[name] = JSON.parse(text);
  }
}
