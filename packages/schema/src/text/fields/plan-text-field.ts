import { isOptionalInput } from "../../schema/facts/is-optional-input.ts";
import { metaOf } from "../../schema/facts/meta-of.ts";
import type { Schema } from "../../schema/schema.ts";
import { SchemaError } from "../../schema/schema-error.ts";
import { delimiters, type ParameterStyle, planStyle } from "./plan-style.ts";
import { aFile, planText } from "../plan-text.ts";
import type { TextPlan } from "../text-plan.ts";

/** One declared field of a text input. */
export interface TextField {
  readonly name: string;
  /** Its name on the wire: `.meta({ alias })`, else what the slot makes of its name. */
  readonly wireName: string;
  readonly schema: Schema;
  /** Whether it takes all values of a repeated key. Other fields take the last. */
  readonly isList: boolean;
  readonly isRequired: boolean;
  /** How it is written, where its meta says so. */
  readonly style?: ParameterStyle;
  /** The fields of an object that is written in the style `deepObject`; of a record there are none. */
  readonly inner?: readonly TextField[];
}

/** A field, and how its value is taken from what the wire gave. */
export interface TextFieldPlan extends TextField {
  readonly take: (given: string | readonly string[]) => unknown;
}

/**
 * Makes one field ready to be read from text.
 *
 * @param allowsStyles - Whether it may be written otherwise than as one text, or one for each item.
 * @throws {SchemaError} When no text can hold what the field declares, or its style does not suit it.
 */
export function planTextField(
  name: string,
  schema: Schema,
  toWireName: (name: string) => string,
  allowsStyles = false,
): TextFieldPlan {
  if (name === "__proto__") throw new SchemaError(`a field cannot be named "__proto__".`);
  const plan = planText(schema);
  const style = planStyle(name, schema);
  if (plan.kind === "none") throw new SchemaError(unfitMessage(name, plan.what, allowsStyles));
  if (style !== undefined) checkStyle(name, style, plan, allowsStyles);
  return {
    name,
    wireName: wireNameOf(name, schema, toWireName),
    schema,
    isList: plan.kind === "list",
    isRequired: !isOptionalInput(schema),
    ...(style && { style }),
    take: planTake(style === undefined ? plan : split(plan, style)),
  };
}

/** A field's name on the wire: its alias, or what the slot makes of its name. */
export function wireNameOf(
  name: string,
  schema: Schema,
  toWireName: (name: string) => string,
): string {
  const { alias } = metaOf(schema);
  return typeof alias === "string" ? alias : toWireName(name);
}

function unfitMessage(name: string, what: string, allowsStyles: boolean): string {
  if (what === aFile) {
    return `field "${name}" is a file, which text cannot hold. Declare it under form.`;
  }
  const isObject = what === "of type object" || what === "of type record";
  const hint = allowsStyles && isObject ? ` Or give it .meta({ style: "deepObject" }).` : "";
  return `field "${name}" is ${what}, which text cannot hold. Declare it in the body, or write z.string() and parse it: z.string().transform(...).${hint}`;
}

function checkStyle(
  name: string,
  { style, explode }: ParameterStyle,
  plan: TextPlan,
  allowsStyles: boolean,
): void {
  if (!allowsStyles) {
    throw new SchemaError(
      `field "${name}" has a style, which only the fields of a query have. Leave style and explode out.`,
    );
  }
  if (plan.kind === "list" || (style === "form" && explode)) return;
  throw new SchemaError(
    `field "${name}" is written as a list (style "${style}", explode ${explode}), and is none. Declare z.array(...), or leave style and explode out.`,
  );
}

/** A list that is one text: `1,2,3`. A text with nothing in it is a list with nothing in it. */
function split(plan: TextPlan, { style, explode }: ParameterStyle): TextPlan {
  const delimiter = delimiters[style];
  if (plan.kind !== "list" || explode || delimiter === undefined) return plan;
  const toItems = (text: string): string[] => (text === "" ? [] : text.split(delimiter));
  return { kind: "list", decode: (texts) => plan.decode(texts.flatMap(toItems)) };
}

/** How a plan takes its value from what came: a list takes all, others the last. */
export function planTake(plan: TextPlan): TextFieldPlan["take"] {
  switch (plan.kind) {
    case "list":
      return (given) => plan.decode(typeof given === "string" ? [given] : given);
    case "one":
      return (given) => plan.decode(lastOf(given));
    default:
      return lastOf;
  }
}

function lastOf(given: string | readonly string[]): string {
  return typeof given === "string" ? given : (given.at(-1) ?? "");
}
