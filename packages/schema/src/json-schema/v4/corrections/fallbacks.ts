import { encodeJSON } from "../../../encode/encode-json.ts";
import { toWireData } from "../../../json/to-wire-data.ts";
import { planRun } from "../../../read/run/plan-run.ts";
import { factsOf } from "../../../schema/facts/facts-of-schema.ts";
import type { Schema } from "../../../schema/schema.ts";
import type { SchemaView } from "../../../schema/views/schema-view.ts";
import type { Side } from "../../json-schema.ts";

/** A default that the document shows. */
interface Shown {
  default?: unknown;
}

/** A default as JSON text on each side; undefined for one that JSON cannot hold, or that stands behind a one-way transform. */
type Texts = { readonly [side in Side]: string | undefined };

/**
 * The defaults of schemas, as they are on the wire. One that is another each time it is asked for (`.default(() => new Date())`)
 * is none that a document could show.
 */
export class Fallbacks {
  readonly #first = new Map<Schema, Texts>();

  constructor(views: ReadonlyMap<Schema, SchemaView>) {
    views.forEach((view, schema) => {
      if ("fallback" in view) this.#first.set(schema, textsOf(view));
    });
    if (this.#first.size > 0) letTimePass();
  }

  /** Writes a schema's default as it is on the wire of a side, or takes it away. */
  correct(json: Shown, schema: Schema, { view, side }: { view: SchemaView; side: Side }): void {
    const text = textOf(view, side);
    if (text === undefined || text !== this.#first.get(schema)?.[side]) delete json.default;
    else if (view.kind === "default" || side === "input") json.default = JSON.parse(text);
  }
}

/** A factory that tells the time must tell another: no more than a millisecond, once for a document. */
function letTimePass(): void {
  const start = Date.now();
  while (Date.now() === start);
}

function textsOf(view: SchemaView): Texts {
  const output = textOf(view, "output");
  const isAlike = view.kind !== "default" || factsOf(view.inner).isPlain;
  return { input: isAlike ? output : textOf(view, "input"), output };
}

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
