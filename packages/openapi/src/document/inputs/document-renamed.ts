import {
  type JSONSchema,
  metaOf,
  type Schema,
  type SchemaBook,
  type TextField,
} from "@fastidious/schema";

/** A field with a name on the wire. */
export type RenamedField = Pick<TextField, "name" | "wireName" | "schema" | "isRequired">;

/** Whether a field has another name on the wire than its schema says. */
export function hasAlias(fields: readonly RenamedField[]): boolean {
  return fields.some(({ name, wireName }) => name !== wireName);
}

/**
 * Documents an object by the names that its fields have on the wire: a schema names them as the handler does. Whatever
 * else it says of itself stays: what it is for, whether it takes strangers.
 *
 * @returns A function that writes the object once the book is finished.
 */
export function documentRenamed(
  schema: Schema,
  fields: readonly RenamedField[],
  book: SchemaBook,
): () => JSONSchema {
  // One with a name would stand among the components, by the names that nobody sends.
  const whole = metaOf(schema)["id"] === undefined ? book.add(schema, "request") : undefined;
  const handles = fields.map(({ wireName, schema: field, isRequired }) => ({
    wireName,
    isRequired,
    handle: book.add(field, "request"),
  }));
  const required = handles.flatMap(({ wireName, isRequired }) => (isRequired ? [wireName] : []));
  return () => {
    const { required: _required, ...told } = whole?.get() ?? {};
    return {
      ...told,
      type: "object",
      properties: Object.fromEntries(
        handles.map(({ wireName, handle }) => [wireName, handle.get()]),
      ),
      ...(required.length > 0 && { required }),
    };
  };
}
