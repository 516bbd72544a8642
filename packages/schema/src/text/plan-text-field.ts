import { isOptionalInput } from "../schema/is-optional-input.ts";
import { metaOf } from "../schema/meta-of.ts";
import type { Schema } from "../schema/schema.ts";
import { SchemaError } from "../schema/schema-error.ts";
import { planText } from "./plan-text.ts";
import type { TextPlan } from "./text-plan.ts";

/** One declared field of a text input. */
export interface TextField {
  readonly name: string;
  /** Its name on the wire: `.meta({ alias })`, else what the slot makes of its name. */
  readonly wireName: string;
  readonly schema: Schema;
  /** Whether it takes all values of a repeated key. Other fields take the last. */
  readonly isList: boolean;
  readonly isRequired: boolean;
}

/** A field, and how its value is taken from what the wire gave. */
export interface TextFieldPlan extends TextField {
  readonly take: (given: string | readonly string[]) => unknown;
}

/**
 * Makes one field ready to be read from text.
 *
 * @throws {SchemaError} When no text can hold what the field declares.
 */
export function planTextField(
  name: string,
  schema: Schema,
  toWireName: (name: string) => string,
): TextFieldPlan {
  if (name === "__proto__") throw new SchemaError(`a field cannot be named "__proto__".`);
  const plan = planText(schema);
  if (plan.kind === "none") throw new SchemaError(unfitMessage(name, plan.what));
  const { alias } = metaOf(schema);
  return {
    name,
    wireName: typeof alias === "string" ? alias : toWireName(name),
    schema,
    isList: plan.kind === "list",
    isRequired: !isOptionalInput(schema),
    take: planTake(plan),
  };
}

function unfitMessage(name: string, what: string): string {
  return `field "${name}" is ${what}, which text cannot hold. Declare it in the body, or write z.string() and parse it: z.string().transform(...).`;
}

function planTake(plan: TextPlan): TextFieldPlan["take"] {
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
