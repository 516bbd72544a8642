import type { Schema, SchemaV4 } from "../../schema/schema.ts";
import type { SchemaView } from "../../schema/schema-view.ts";
import { convertOne } from "./convert-one.ts";
import type { Draft } from "./plan-corrections.ts";
import type { Surroundings } from "./surroundings.ts";

/**
 * Describes the kinds whose rules are long (which items of a tuple may be left out, what two closed objects say together)
 * in Zod's words, around what is described already.
 */
export function describeRarer(
  schema: SchemaV4,
  view: SchemaView,
  { side, inside }: Surroundings,
): Draft {
  const stand = (part: Schema): Schema => standIn(part, inside(part));
  return convertOne(schema, side, partsOf(view, stand));
}

function partsOf(
  view: SchemaView,
  stand: (part: Schema) => Schema,
): Readonly<Record<string, unknown>> | undefined {
  if ("inner" in view) return { innerType: stand(view.inner) };
  if ("left" in view) return { left: stand(view.left), right: stand(view.right) };
  if ("items" in view) return { items: view.items.map(stand), rest: view.rest && stand(view.rest) };
  if ("key" in view) return { keyType: stand(view.key), valueType: stand(view.value) };
  return undefined;
}

/** A schema in all but its JSON Schema, which Zod asks it for. */
function standIn(schema: Schema, json: Draft): Schema {
  if (!("_zod" in schema)) return schema;
  // What it was made of says nothing either.
  const own = { toJSONSchema: { value: () => hideNothing(json) }, parent: { value: undefined } };
  const standing: Schema = Object.create(schema, {
    _zod: { value: Object.create(schema._zod, own) },
  });
  return standing;
}

/** Zod looks fields up by name: one called "constructor" must not be found in every object. */
function hideNothing(json: Draft): Draft {
  if (json.properties === undefined) return { ...json };
  const properties: NonNullable<Draft["properties"]> = Object.create(null);
  return { ...json, properties: Object.assign(properties, json.properties) };
}
