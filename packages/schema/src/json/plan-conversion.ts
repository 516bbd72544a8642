import type { Schema } from "../schema/schema.ts";
import type { SchemaView } from "../schema/views/schema-view.ts";
import { childrenOf } from "../schema/facts/children-of.ts";
import { viewOf } from "../schema/views/view-of.ts";

/** Converts the values of one schema; what it cannot convert it hands back. */
export type Convert = (value: unknown) => unknown;

/** An option of a union, and how its values are converted. */
export interface ConvertedOption {
  readonly schema: Schema;
  readonly convert: Convert;
}

/** What a conversion does to the types that it is about. Whatever holds them is walked alike by all. */
export interface Conversion {
  /** Whether a schema, apart from those inside it, is one that must be converted. */
  readonly concerns: (view: SchemaView) => boolean;
  readonly ofLeaf: (view: SchemaView) => Convert;
  readonly ofSet: (item: Convert) => Convert;
  readonly ofMap: (key: Schema, value: Convert) => Convert;
  readonly ofUnion: (options: readonly ConvertedOption[]) => Convert;
  /** The side of a pipe or a codec whose values are converted. */
  readonly sideOf: (view: SchemaView & { readonly from: Schema; readonly to: Schema }) => Schema;
}

/** Plans a conversion for a schema; undefined when nothing in it is concerned. */
export function planConversion(schema: Schema, conversion: Conversion): Convert | undefined {
  const convert = new ConversionPlanner(conversion).plan(schema);
  return convert === keep ? undefined : convert;
}

const keep: Convert = (value) => value;

/** Plans each schema once, so that one that holds itself comes to an end. */
class ConversionPlanner {
  readonly #conversion: Conversion;
  readonly #planned = new Map<Schema, { convert: Convert }>();
  readonly #concerned = new Map<Schema, boolean>();

  constructor(conversion: Conversion) {
    this.#conversion = conversion;
  }

  plan(schema: Schema): Convert {
    if (!this.#isConcerned(schema)) return keep;
    const known = this.#planned.get(schema);
    if (known !== undefined) return (value) => known.convert(value);
    const entry = { convert: keep };
    this.#planned.set(schema, entry);
    entry.convert = this.#make(viewOf(schema));
    return entry.convert;
  }

  #isConcerned(schema: Schema): boolean {
    const known = this.#concerned.get(schema);
    if (known !== undefined) return known;
    const isConcerned = this.#reaches(schema, new Set());
    this.#concerned.set(schema, isConcerned);
    return isConcerned;
  }

  #reaches(schema: Schema, seen: Set<Schema>): boolean {
    if (seen.has(schema)) return false;
    seen.add(schema);
    const view = viewOf(schema);
    if (this.#conversion.concerns(view)) return true;
    if ("from" in view) return this.#reaches(this.#conversion.sideOf(view), seen);
    return childrenOf(view).some((child) => this.#reaches(child.schema, seen));
  }

  #make(view: SchemaView): Convert {
    if ("inner" in view) return this.plan(view.inner);
    if ("from" in view) return this.plan(this.#conversion.sideOf(view));
    if ("key" in view) return this.#makeEntries(view);
    if ("options" in view) return this.#makeUnion(view.options);
    if ("left" in view) return inTurn(this.plan(view.left), this.plan(view.right));
    return this.#makeList(view) ?? this.#conversion.ofLeaf(view);
  }

  #makeList(view: SchemaView): Convert | undefined {
    if ("items" in view) return this.#makeTuple(view);
    if ("shape" in view) return this.#makeObject(view);
    if (!("item" in view)) return undefined;
    const item = this.plan(view.item);
    return view.kind === "set" ? this.#conversion.ofSet(item) : overItems(item);
  }

  #makeTuple({ items, rest }: { items: readonly Schema[]; rest: Schema | null }): Convert {
    const converts = items.map((item) => this.plan(item));
    const convertRest = rest === null ? keep : this.plan(rest);
    return (value) =>
      isList(value) ? value.map((item, index) => (converts[index] ?? convertRest)(item)) : value;
  }

  #makeObject(view: SchemaView & { readonly kind: "object" }): Convert {
    const { shape, rest } = view;
    const converts = Object.entries(shape).map(
      ([name, field]) => [name, this.plan(field)] as const,
    );
    const changing = converts.filter(([, convert]) => convert !== keep);
    const overFields: Convert = (value) => {
      if (!isRecord(value)) return value;
      const converted = { ...value };
      for (const [name, convert] of changing) {
        if (Object.hasOwn(value, name)) converted[name] = convert(value[name]);
      }
      return converted;
    };
    const convertRest = rest === null ? keep : this.plan(rest);
    if (convertRest === keep) return overFields;
    return inTurn(
      overFields,
      overValues(convertRest, (name) => !Object.hasOwn(shape, name)),
    );
  }

  #makeEntries(view: SchemaView & { readonly key: Schema; readonly value: Schema }): Convert {
    const convert = this.plan(view.value);
    return view.kind === "map" ? this.#conversion.ofMap(view.key, convert) : overValues(convert);
  }

  #makeUnion(options: readonly Schema[]): Convert {
    return this.#conversion.ofUnion(
      options.map((schema) => ({ schema, convert: this.plan(schema) })),
    );
  }
}

function overItems(convert: Convert): Convert {
  return (value) => (isList(value) ? value.map((item) => convert(item)) : value);
}

function overValues(convert: Convert, isConcerned: (name: string) => boolean = always): Convert {
  return (value) => {
    if (!isRecord(value)) return value;
    // From entries, because assigning to "__proto__" would not make a key of it.
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, isConcerned(name) ? convert(item) : item]),
    );
  };
}

function always(): boolean {
  return true;
}

function inTurn(first: Convert, second: Convert): Convert {
  return (value) => second(first(value));
}

/** Whether a value is a list whose items may be anything. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** Whether a value is an object of names and values. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
