import { z } from "zod";
import type { SchemaV4 } from "../../schema/schema.ts";
import { convertOne } from "./convert-one.ts";
import { tidyLeaf } from "./tidy-leaf.ts";
import type { Draft } from "./corrections/plan-corrections.ts";

/**
 * What Zod says of schemas that hold no other, and of lists without their items. Most are written like many before them
 * (`z.string().min(1)`), and Zod is asked once about all that are.
 */
export class LeafDrafts {
  readonly #byKey = new Map<string, Draft>();
  readonly #patterns = new Map<object, number>();

  /** Describes a schema, but for its meta. */
  describe(schema: SchemaV4): Draft {
    const { type } = schema._zod.def;
    if (!toldByZod.has(type)) return {};
    const key = this.#keyOf(schema);
    const known = this.#byKey.get(key);
    if (known !== undefined) return { ...known };
    const draft = convertLeaf(schema);
    this.#byKey.set(key, draft);
    return { ...draft };
  }

  /** Two schemas with one key are described alike: all that Zod looks at is in it. */
  #keyOf({ _zod: { def, bag } }: SchemaV4): string {
    // Many say nothing but what they are.
    let key = def.type === "array" || isBare(def) ? `${def.type};` : this.#partsOf(def);
    for (const check of def.checks ?? []) key += this.#partsOf(check._zod.def);
    return key + this.#partsOf(bag);
  }

  /** `{ check: "min_length", minimum: 1 }` → `check=10:min_length;minimum=1;` */
  #partsOf(definition: object): string {
    let parts = "";
    for (const [name, value] of Object.entries(definition)) {
      if (name !== "checks" && typeof value !== "function")
        parts += `${name}=${this.#textOf(value)};`;
    }
    return parts;
  }

  #textOf(value: unknown): string {
    // With its length before it, a text can't be taken for what follows.
    if (typeof value === "string") return `${value.length}:${value}`;
    if (typeof value !== "object" || value === null) return `${typeof value}${String(value)}`;
    if (value instanceof RegExp) return `/${this.#numberOf(value)}`;
    const members: Iterable<unknown> = value instanceof Set ? value : Object.entries(value).flat();
    return `[${Array.from(members, (member) => this.#textOf(member)).join(";")}]`;
  }

  #numberOf(pattern: RegExp): number {
    const number = this.#patterns.get(pattern) ?? this.#patterns.size;
    this.#patterns.set(pattern, number);
    return number;
  }
}

function isBare(definition: object): boolean {
  return Object.keys(definition).length === 1;
}

function convertLeaf(schema: SchemaV4): Draft {
  const { type } = schema._zod.def;
  const parts = type === "array" ? { element: anything } : undefined;
  return tidyLeaf(type, convertOne(schema, "output", parts));
}

const anything = z.unknown();

/** Of all others Zod says nothing. */
const toldByZod: ReadonlySet<string> = new Set([
  "array",
  "boolean",
  "enum",
  "file",
  "literal",
  "never",
  "null",
  "number",
  "string",
]);
