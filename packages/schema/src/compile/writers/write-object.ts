import { close, mark, open, separate } from "../bytes/memory/marks.ts";
import { writeBytes } from "../bytes/write-text.ts";
import { Doubt } from "../doubt.ts";
import type { Field, Node, ObjectNode } from "../nodes/node.ts";
import { absent, misfit, type Writer } from "../writer.ts";

/** Makes the writer of an object. */
export function makeObject(node: ObjectNode, writerOf: (inner: Node) => Writer): Writer {
  const fields = node.fields.map((field) => ({
    key: field.key,
    write: makeField(field, writerOf(field.node)),
  }));
  const declared = node.refusesUndeclared ? keysOf(node) : undefined;
  return (value, at) => {
    if (!isObject(value)) return misfit;
    const start = open(mark.openBrace, at);
    let end = start;
    for (const { key, write } of fields) {
      // A field is read once, so that what was checked is what is written.
      end = write(value, Reflect.get(value, key), end);
      if (end === misfit) return misfit;
    }
    if (declared !== undefined && hasUndeclared(value, declared)) return misfit;
    return close(mark.closeBrace, start, end);
  };
}

/** What Zod takes for an object: instances and dates too, but no lists. */
export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The keys that an object declares. */
export function keysOf({ fields }: ObjectNode): ReadonlySet<string> {
  return new Set(fields.map(({ key }) => key));
}

/** Whether an object has a key that is not declared, inherited ones among them. */
export function hasUndeclared(value: object, declared: ReadonlySet<string>): boolean {
  for (const key in value) if (!declared.has(key)) return true;
  return false;
}

/** Writes a field that was read from an object, with its key and a comma. Nothing, where it is absent. */
export type FieldWriter = (object: object, value: unknown, at: number) => number;

/** Makes the writer of a field. */
export function makeField({ key, whenAbsent }: Field, write: Writer): FieldWriter {
  const lead = new TextEncoder().encode(`${JSON.stringify(key)}:`);
  return (object, value, at) => {
    if (value === undefined && whenAbsent !== "run" && !(key in object))
      return whenAbsent === "skip" ? at : misfit;
    const end = write(value, writeBytes(lead, at));
    if (end >= 0) return separate(end);
    if (end === absent) return at;
    // Zod forgives an absent field more than one that is there and undefined.
    if (whenAbsent === "run" && value === undefined) throw new Doubt();
    return misfit;
  };
}
