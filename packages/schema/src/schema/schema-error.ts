/** A mistake in a schema, found when it is made ready. The message says what to write. */
export class SchemaError extends Error {
  override readonly name: string = "SchemaError";
  readonly code: string = "SCHEMA";
}
