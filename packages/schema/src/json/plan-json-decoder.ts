import { planAcceptance } from "../read/plan-acceptance.ts";
import { childrenOf } from "../schema/children-of.ts";
import type { Schema } from "../schema/schema.ts";
import type { SchemaView } from "../schema/schema-view.ts";
import { viewOf } from "../schema/view-of.ts";
import { decodeDate } from "../text/decode-date.ts";

/** Makes of a JSON value what a schema expects where JSON has no such type; the rest stays as it is. */
export type JSONDecoder = (value: unknown) => unknown;

/**
 * Plans how dates (ISO text), bigints (integers) and sets (arrays) are read from JSON bodies;
 * undefined when a schema has none of them. What does not decode is left for the schema to refuse.
 */
export function planJSONDecoder(schema: Schema): JSONDecoder | undefined {
  return needsDecoder(schema, new Set()) ? new DecoderPlanner().plan(schema) : undefined;
}

const foreignKinds: ReadonlySet<string> = new Set(["bigint", "date", "set"]);

function needsDecoder(schema: Schema, seen: Set<Schema>): boolean {
  if (seen.has(schema)) return false;
  seen.add(schema);
  const view = viewOf(schema);
  if (foreignKinds.has(view.kind)) return true;
  if ("from" in view) return needsDecoder(view.from, seen);
  return childrenOf(view).some((child) => needsDecoder(child.schema, seen));
}

const keep: JSONDecoder = (value) => value;

/** Plans each schema once, so that one that holds itself comes to an end. */
class DecoderPlanner {
  readonly #planned = new Map<Schema, { decode: JSONDecoder }>();

  plan(schema: Schema): JSONDecoder {
    const known = this.#planned.get(schema);
    if (known !== undefined) return (value) => known.decode(value);
    const entry = { decode: keep };
    this.#planned.set(schema, entry);
    entry.decode = this.#make(viewOf(schema));
    return entry.decode;
  }

  #make(view: SchemaView): JSONDecoder {
    if ("inner" in view) return this.plan(view.inner);
    if ("from" in view) return this.plan(view.from);
    if ("item" in view) return overItems(this.plan(view.item), view.kind);
    if ("items" in view) return this.#makeTuple(view);
    if ("shape" in view) return this.#makeObject(Object.entries(view.shape));
    if ("key" in view) return overValues(this.plan(view.value));
    if ("options" in view) return this.#makeUnion(view.options);
    if ("left" in view) return inTurn(this.plan(view.left), this.plan(view.right));
    return leaves[view.kind] ?? keep;
  }

  #makeTuple(view: SchemaView & { items: readonly Schema[]; rest: Schema | null }): JSONDecoder {
    const items = view.items.map((item) => this.plan(item));
    const rest = view.rest === null ? keep : this.plan(view.rest);
    return (value) =>
      isList(value) ? value.map((item, index) => (items[index] ?? rest)(item)) : value;
  }

  #makeObject(fields: readonly (readonly [string, Schema])[]): JSONDecoder {
    const decoders = fields.map(([name, field]) => [name, this.plan(field)] as const);
    const changing = decoders.filter(([, decode]) => decode !== keep);
    return (value) => {
      if (!isRecord(value)) return value;
      const decoded = { ...value };
      for (const [name, decode] of changing) {
        if (Object.hasOwn(value, name)) decoded[name] = decode(value[name]);
      }
      return decoded;
    };
  }

  #makeUnion(options: readonly Schema[]): JSONDecoder {
    const attempts = options.map((option) => ({
      decode: this.plan(option),
      accepts: planAcceptance(option),
    }));
    return (value) => {
      for (const { decode, accepts } of attempts) {
        const decoded = decode(value);
        if (accepts(decoded)) return decoded;
      }
      return value;
    };
  }
}

const leaves: { readonly [kind: string]: JSONDecoder } = {
  date: (value) => (typeof value === "string" ? decodeDate(value) : value),
  bigint: (value) => (Number.isSafeInteger(value) ? BigInt(Number(value)) : value),
};

function overItems(decode: JSONDecoder, kind: "array" | "set"): JSONDecoder {
  if (kind === "array" && decode === keep) return keep;
  return (value) => {
    if (!isList(value)) return value;
    const items = value.map((item) => decode(item));
    return kind === "set" ? new Set(items) : items;
  };
}

function overValues(decode: JSONDecoder): JSONDecoder {
  if (decode === keep) return keep;
  return (value) => {
    if (!isRecord(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, decode(item)]));
  };
}

function inTurn(first: JSONDecoder, second: JSONDecoder): JSONDecoder {
  return (value) => second(first(value));
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
