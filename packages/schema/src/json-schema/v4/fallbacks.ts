import { encodeJSON } from "../../encode/encode-json.ts";
import { toWireData } from "../../json/to-wire-data.ts";
import { planRun } from "../../read/plan-run.ts";
import { factsOf } from "../../schema/facts-of-schema.ts";
import type { Schema } from "../../schema/schema.ts";
import type { SchemaView } from "../../schema/schema-view.ts";
import { viewOf } from "../../schema/view-of.ts";
import type { Side } from "../json-schema.ts";

/** A default that the document shows. */
interface Shown {
  default?: unknown;
}

/**
 * The defaults of schemas, as they are on the wire. One that is another each time it is asked for (`.default(() => new Date())`)
 * is none that a document could show.
 */
export class Fallbacks {
  readonly #first = new Map<Schema, string | undefined>();

  readonly #side: Side;

  constructor(schemas: Iterable<Schema>, side: Side) {
    this.#side = side;
    for (const schema of schemas) {
      const view = viewOf(schema);
      if ("fallback" in view) this.#first.set(schema, textOf(view, side));
    }
    if (this.#first.size > 0) letTimePass();
  }

  /** Writes a schema's default as it is on the wire, or takes it away. */
  correct(schema: Schema, json: Shown, view: SchemaView): void {
    const text = textOf(view, this.#side);
    if (text === undefined || text !== this.#first.get(schema)) delete json.default;
    else if (view.kind === "default" || this.#side === "input") json.default = JSON.parse(text);
  }
}

/** A factory that tells the time must tell another: no more than a millisecond, once for a document. */
function letTimePass(): void {
  const start = Date.now();
  while (Date.now() === start);
}

/** The default as JSON text; undefined for one that JSON cannot hold, or that stands behind a one-way transform. */
function textOf(view: SchemaView, side: Side): string | undefined {
  if (!("fallback" in view) || view.fallback === undefined) return undefined;
  try {
    const value = view.fallback();
    if (value === undefined) return undefined;
    const sent = view.kind === "default" && side === "input" ? encode(view.inner, value) : value;
    return encodeJSON(toWireData(sent));
  } catch {
    return undefined;
  }
}

/** A default is a value as handlers see it: behind a codec, which must be gone back through. */
function encode(schema: Schema, value: unknown): unknown {
  if (factsOf(schema).isPlain) return value;
  const result = planRun(schema, "encode")(value);
  return !(result instanceof Promise) && result.success ? result.data : value;
}
