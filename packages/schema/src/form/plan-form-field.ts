import { checkJSONInput } from "../json/check-json-input.ts";
import { planJSONDecoder } from "../json/plan-json-decoder.ts";
import { readJSON } from "../json/parse/read-json.ts";
import type { Schema } from "../schema/schema.ts";
import { viewOf } from "../schema/views/view-of.ts";
import { isOptionalInput } from "../schema/facts/is-optional-input.ts";
import { metaOf } from "../schema/facts/meta-of.ts";
import { SchemaError } from "../schema/schema-error.ts";
import { planTextField, type TextField } from "../text/fields/plan-text-field.ts";
import { type FormFieldKind, formFieldKind } from "./form-field-kind.ts";

/** One declared field of a form. */
export interface FormField extends TextField {
  readonly kind: FormFieldKind;
}

/** What was made of a field's values: nothing, a value for the schema, or the reason why their JSON can't be read. */
export type Taken = undefined | { readonly value: unknown; readonly fault?: string | undefined };

/** A field, and how its value is taken from what the form brought. */
export interface FormFieldPlan extends FormField {
  readonly take: (given: readonly unknown[]) => Taken;
}

/**
 * Makes one field ready to be read from a form.
 *
 * @throws {SchemaError} When no form can hold what the field declares.
 */
export function planFormField(name: string, schema: Schema): FormFieldPlan {
  const kind = formFieldKind(schema);
  if (kind === "text") return planText(name, schema);
  if (name === "__proto__") throw new SchemaError(`a field cannot be named "__proto__".`);
  const { alias } = metaOf(schema);
  const isList = holdsSeveral(schema);
  if (kind === "json") checkJSONInput(schema, [name]);
  return {
    name,
    wireName: typeof alias === "string" ? alias : name,
    schema,
    isList,
    isRequired: !isOptionalInput(schema),
    kind,
    take: kind === "json" ? planTakeJSON(schema, isList) : planTakeFiles(schema, isList),
  };
}

function planTakeFiles(schema: Schema, isList: boolean): FormFieldPlan["take"] {
  // A set is made of the list.
  const decode = planJSONDecoder(schema) ?? keep;
  return (given) => {
    // Some clients send an empty text where no file was chosen.
    const chosen = given.filter((value) => value !== "");
    if (chosen.length === 0) return undefined;
    return isList ? { value: decode(chosen) } : takeLast(chosen);
  };
}

/**
 * As FastAPI a form's empty text counts as missing where the field can be missing: browsers send every input of a form,
 * also those that nobody filled in.
 */
function planText(name: string, schema: Schema): FormFieldPlan {
  const field = planTextField(name, schema, (wireName) => wireName);
  return {
    ...field,
    kind: "text",
    take: (given) => {
      if (!given.every(isText)) return field.isList ? takeAll(given) : takeLast(given);
      if (!field.isList && !field.isRequired && given.at(-1) === "") return undefined;
      return { value: field.take(given) };
    },
  };
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function takeAll(given: readonly unknown[]): Taken {
  return { value: given };
}

function takeLast(given: readonly unknown[]): Taken {
  return { value: given.at(-1) };
}

function planTakeJSON(schema: Schema, isList: boolean): FormFieldPlan["take"] {
  const decode = planJSONDecoder(schema) ?? keep;
  return (given) => {
    const parts = (isList ? given : given.slice(-1)).map(parseJSON);
    const broken = parts.find((part) => part.fault !== undefined);
    if (broken !== undefined) return broken;
    const values = parts.map(({ value }) => value);
    // A list comes as one part that holds all of it, or as a part for each item.
    const isWhole = !isList || (values.length === 1 && Array.isArray(values[0]));
    return { value: decode(isWhole ? values[0] : values) };
  };
}

function parseJSON(given: unknown): { readonly value: unknown; readonly fault?: string } {
  if (!isText(given)) return { value: given };
  const read = readJSON(given);
  return read.ok ? { value: read.value } : { value: given, fault: read.message };
}

function keep(value: unknown): unknown {
  return value;
}

function holdsSeveral(schema: Schema): boolean {
  const view = viewOf(schema);
  if (view.kind === "lazy") return false;
  if ("inner" in view) return holdsSeveral(view.inner);
  if ("from" in view) return holdsSeveral(view.from);
  if ("options" in view) return view.options.some(holdsSeveral);
  return "item" in view || "items" in view;
}
