import type { z } from "zod";
import type { Schema, SchemaV4 } from "../../../schema/schema.ts";
import { inlinePrefix, mappedPrefix } from "../../json-schema.ts";

/** OpenAPI's word for the field that tells the options of a union apart. */
export interface Discriminator {
  readonly propertyName: string;
  /** The component of each value of the field. */
  readonly mapping: Readonly<Record<string, string>>;
}

/**
 * Describes which field tells the options of a discriminated union apart. OpenAPI knows that of components alone, so it
 * is said where each option is one.
 *
 * @param names - The names of all schemas that are described on their own.
 * @see https://spec.openapis.org/oas/v3.1.0#discriminator-object
 */
export function describeDiscriminator(
  schema: SchemaV4,
  names: ReadonlyMap<Schema, string>,
): { readonly discriminator: Discriminator } | undefined {
  // Each schema that Zod makes is a member of this union, told apart by `def.type`.
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type !== "union" || !("discriminator" in def)) return undefined;
  const propertyName = String(def.discriminator);
  const values = def.options.map((option) => valuesOf(option, propertyName));
  const targets = def.options.map((option) => names.get(option) ?? inlinePrefix);
  if (targets.some((name) => name.startsWith(inlinePrefix))) return undefined;
  const pairs = targets.flatMap((name, at) =>
    (values[at] ?? []).map((value) => [String(value), mappedPrefix + name]),
  );
  return { discriminator: { propertyName, mapping: Object.fromEntries(pairs) } };
}

function valuesOf(option: SchemaV4, name: string): readonly unknown[] {
  return [...(option._zod.propValues?.[name] ?? [])];
}
