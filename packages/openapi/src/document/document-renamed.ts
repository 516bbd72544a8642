import type { JSONSchema, SchemaBook, TextField } from "@fastidious/schema";

/** A field with a name on the wire. */
export type RenamedField = Pick<TextField, "name" | "wireName" | "schema" | "isRequired">;

/** Whether a field has another name on the wire than its schema says. */
export function hasAlias(fields: readonly RenamedField[]): boolean {
  return fields.some(({ name, wireName }) => name !== wireName);
}

/**
 * Documents an object by the names that its fields have on the wire: a schema names them as the handler does.
 *
 * @returns A function that writes the object once the book is finished.
 */
export function documentRenamed(
  fields: readonly RenamedField[],
  book: SchemaBook,
): () => JSONSchema {
  const handles = fields.map(({ wireName, schema, isRequired }) => ({
    wireName,
    isRequired,
    handle: book.add(schema, "request"),
  }));
  return () => ({
    type: "object",
    properties: Object.fromEntries(handles.map(({ wireName, handle }) => [wireName, handle.get()])),
    required: handles.flatMap(({ wireName, isRequired }) => (isRequired ? [wireName] : [])),
  });
}
