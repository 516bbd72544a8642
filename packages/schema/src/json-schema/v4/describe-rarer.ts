import type { Schema, SchemaV4 } from "../../schema/schema.ts";
import type { SchemaView } from "../../schema/views/schema-view.ts";
import { convertOne } from "./convert-one.ts";
import type { Draft } from "./corrections/plan-corrections.ts";
import type { Surroundings } from "./surroundings.ts";
import { takesUndefined, takingAll } from "./absence/takes-undefined.ts";

/**
 * Describes the kinds whose rules are long (which items of a tuple may be left out, what two closed objects say together)
 * in Zod's words, around what is described already.
 */
export function describeRarer(schema: SchemaV4, view: SchemaView, around: Surroundings): Draft {
  const { side, inside } = around;
  const stand = (part: Schema): Schema => standIn(part, inside(part));
  const json = convertOne(schema, side, partsOf(view, stand));
  if ("key" in view) requireNames(json, view.value, around);
  if ("items" in view && view.rest !== null) requireItems(json, view.items, around);
  return json;
}

/** A record of all the names of an enum has undefined for those that are absent, where its values may be that. */
function requireNames(json: Draft, value: Schema, { viewOf }: Surroundings): void {
  if (takesUndefined(viewOf(value), viewOf, takingAll)) delete json.required;
}

/** So does a tuple with a rest for its last places; what it sends has them all, as null. */
function requireItems(json: Draft, items: readonly Schema[], { side, viewOf }: Surroundings): void {
  if (side === "output" || json.minItems === undefined) return;
  const last = items
    .slice(0, json.minItems)
    .findLastIndex((item) => !takesUndefined(viewOf(item), viewOf, takingAll));
  if (last === -1) delete json.minItems;
  else json.minItems = last + 1;
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
