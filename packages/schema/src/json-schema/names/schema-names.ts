import { globalRegistry } from "zod/v4/core";
import { childrenOf } from "../../schema/facts/children-of.ts";
import { isSchemaV4 } from "../../schema/facts/is-schema.ts";
import type { Schema, SchemaV4 } from "../../schema/schema.ts";
import { SchemaError } from "../../schema/schema-error.ts";
import type { SchemaView } from "../../schema/views/schema-view.ts";
import { viewOf } from "../../schema/views/view-of.ts";

/** A schema that holds itself, those on the way back to it, and the name of the field where it was met again. */
interface Circle {
  readonly schema: Schema;
  readonly members: readonly Schema[];
  readonly step: string;
}

/**
 * Names the schemas that become components: those with `.meta({ id })`, wherever they stand, and those
 * that hold themselves, which cannot be written in place.
 *
 * @throws {SchemaError} When two schemas have one id.
 */
export class SchemaNames {
  readonly #names = new Map<Schema, string>();
  readonly #owners = new Map<string, Schema>();
  readonly #views = new Map<Schema, SchemaView>();
  readonly #circles: Circle[] = [];
  /** What the visited schema stands in, from the outside in, and the steps that led there. */
  readonly #way: Schema[] = [];
  readonly #steps: string[] = [];

  /** Names what stands in a schema. */
  visit(schema: Schema): void {
    if (this.#views.has(schema)) {
      if (this.#way.includes(schema)) this.#noteCircle(schema);
      return;
    }
    const view = viewOf(schema);
    this.#views.set(schema, view);
    if (isSchemaV4(schema)) this.#visitV4(schema);
    const children = childrenOf(view);
    if (children.length === 0) return;
    this.#way.push(schema);
    for (const child of children) {
      this.#steps.push(child.step ?? "");
      this.visit(child.schema);
      this.#steps.pop();
    }
    this.#way.pop();
  }

  /** All schemas that were visited, and those inside them: what they are. */
  get views(): ReadonlyMap<Schema, SchemaView> {
    return this.#views;
  }

  /** All named schemas: those with an id in the order in which they were met, then those that hold themselves. */
  get named(): ReadonlyMap<Schema, string> {
    // Not before all ids are known: a made-up name gives way to them.
    for (const circle of this.#circles.splice(0)) this.#nameRecursive(circle);
    return this.#names;
  }

  #visitV4(schema: SchemaV4): void {
    this.#nameById(schema);
    const { parent } = schema._zod;
    if (parent) this.visit(parent);
  }

  #noteCircle(schema: Schema): void {
    const members = this.#way.slice(this.#way.indexOf(schema));
    this.#circles.push({ schema, members, step: this.#steps.findLast(isName) ?? "" });
  }

  #nameById(schema: SchemaV4): void {
    // Nobody has the id of the schema that it was made of; to be asked for that, Zod copies what it knows.
    if (!globalRegistry.has(schema)) return;
    const id = globalRegistry.get(schema)?.id;
    if (id === undefined) return;
    const name = id.replaceAll(/[^\w.-]/g, "_");
    if (this.#owners.has(name)) {
      throw new SchemaError(
        `two different schemas have the id "${id}". Share one schema, or give each its own: .meta({ id }).`,
      );
    }
    this.#set(schema, name);
  }

  /** Somewhere on the circle a schema must have a name: an object, rather than what wraps it. */
  #nameRecursive({ schema, members, step }: Circle): void {
    if (members.some((member) => this.#names.has(member))) return;
    // A lazy schema of Zod 3 may build what is inside anew each time: only itself is always the same.
    const member = isSchemaV4(schema) ? (members.find(isNotLazy) ?? schema) : schema;
    this.#set(member, this.#free(`Recursive${capitalize(step)}`));
  }

  #free(name: string): string {
    let free = name;
    for (let count = 2; this.#owners.has(free); count += 1) free = `${name}${count}`;
    return free;
  }

  #set(schema: Schema, name: string): void {
    this.#names.set(schema, name);
    this.#owners.set(name, schema);
  }
}

function isNotLazy(schema: Schema): boolean {
  return viewOf(schema).kind !== "lazy";
}

const letter = /[a-z]/i;

/** Steps into items and values have no name. */
function isName(step: string): boolean {
  return letter.test(step);
}

/** `sub_items` → `SubItems` */
function capitalize(text: string): string {
  return text
    .split(/\W|_/)
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join("");
}
