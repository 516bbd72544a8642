import { globalRegistry } from "zod/v4/core";
import { isSchemaV4 } from "../../schema/is-schema.ts";
import type { Schema, SchemaV4 } from "../../schema/schema.ts";
import { viewOf } from "../../schema/view-of.ts";
import { draftPrefix, type Side } from "../json-schema.ts";
import { describeKind } from "./describe-kind.ts";
import { joinTypes } from "./join-types.ts";
import type { LeafDrafts } from "./leaf-drafts.ts";
import type { Correct, Draft } from "./plan-corrections.ts";
import type { Surroundings } from "./surroundings.ts";

/** What a {@link DraftWriter} needs to know. */
export interface DraftSettings {
  /** The names of all schemas that are described on their own; each circle of schemas has one at least. */
  readonly named: ReadonlyMap<SchemaV4, string>;
  readonly side: Side;
  readonly correct: Correct;
  /** Both sides may share them. */
  readonly leaves: LeafDrafts;
}

/**
 * Writes the JSON Schemas of schemas from the inside out, each once. Zod's own conversion of a whole document keeps the way
 * to each schema, and copies each that has a name as text: it takes twice the time.
 */
export class DraftWriter {
  readonly #named: ReadonlyMap<SchemaV4, string>;
  readonly #correct: Correct;
  readonly #around: Surroundings;
  readonly #written = new Map<SchemaV4, Draft>();

  constructor({ named, side, correct, leaves }: DraftSettings) {
    this.#named = named;
    this.#correct = correct;
    this.#around = { side, leaves, inside: (schema) => this.#inside(schema) };
  }

  /** Writes a schema in place, whether it has a name or not. */
  write(schema: SchemaV4): Draft {
    const known = this.#written.get(schema);
    if (known !== undefined) return known;
    const json = this.#describe(schema);
    const origin = this.#findOrigin(schema);
    const written = origin === undefined ? json : this.#beside(origin, json);
    this.#written.set(schema, written);
    return written;
  }

  /** Writes a schema that stands inside another, which points at it where it has a name. */
  #inside(schema: Schema): Draft {
    // One schema is of one Zod throughout.
    if (!isSchemaV4(schema)) return {};
    const name = this.#named.get(schema);
    return name === undefined ? this.write(schema) : pointAt(name);
  }

  #describe(schema: SchemaV4): Draft {
    const view = viewOf(schema);
    const json = describeKind(schema, view, this.#around);
    const meta = globalRegistry.get(schema);
    if (meta !== undefined) addMeta(json, meta);
    this.#correct(schema, json, view);
    joinTypes(json);
    if (meta !== undefined) toData(json, Object.keys(meta));
    return json;
  }

  /** The schema with a name that this one was made of: `Item` of `Item.describe("…")`. */
  #findOrigin({ _zod: { parent } }: SchemaV4): SchemaV4 | undefined {
    if (parent === undefined) return undefined;
    return this.#named.has(parent) ? parent : this.#findOrigin(parent);
  }

  /** Points at what a schema was made of, and says only what that does not. */
  #beside(origin: SchemaV4, json: Draft): Draft {
    const known = this.write(origin);
    const { $ref: _ref, ...rest } = json;
    const own = Object.entries(rest).filter(
      ([keyword, part]) => JSON.stringify(part) !== JSON.stringify(known[keyword]),
    );
    return { ...pointAt(this.#named.get(origin) ?? ""), ...Object.fromEntries(own) };
  }
}

function pointAt(name: string): Draft {
  return { $ref: draftPrefix + name };
}

function addMeta(json: Draft, meta: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(meta)) if (!ownMeta.has(name)) json[name] = value;
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
function toData(json: Draft, names: readonly string[]): void {
  for (const name of names) {
    const text: string | undefined = JSON.stringify(json[name]);
    if (text === undefined) delete json[name];
    else json[name] = JSON.parse(text);
  }
}
