import { SchemaError } from "../schema/schema-error.ts";
import type { TextField } from "./fields/plan-text-field.ts";

/** A field by its name in the schema and its name on the wire. */
export type NamedField = Pick<TextField, "name" | "wireName" | "inner">;

/** @throws {SchemaError} When two fields have one name on the wire. */
export function checkWireNames(fields: readonly NamedField[]): void {
  if (fields.length < 2) return;
  const names = new Map<string, string>();
  for (const { name, wireName } of fields) {
    const other = names.get(wireName);
    if (other !== undefined) {
      throw new SchemaError(
        `fields "${other}" and "${name}" are both "${wireName}" on the wire. Give one another .meta({ alias }).`,
      );
    }
    names.set(wireName, name);
  }
}
