import type { $ZodDiscriminatedUnionDef, $ZodTypes, $ZodUnionDef } from "zod/v4/core";
import type { Direction } from "../../../read/run/run.ts";
import type { SchemaV4 } from "../../../schema/schema.ts";
import { checksOf } from "./leaves/checks-of.ts";
import type { ChoiceNode, Node } from "../node.ts";

/** What planning a choice needs to know. */
export interface ChoiceContext {
  readonly direction: Direction;
  readonly plan: (schema: SchemaV4) => Node;
  /** Plans the options of which several may be tried. */
  readonly planTried: (schema: SchemaV4) => Node;
}

/** Plans a union; undefined for one that Zod has to run. */
export function planChoice(schema: $ZodTypes, context: ChoiceContext): ChoiceNode | undefined {
  const { def } = schema._zod;
  if (def.type !== "union" || checksOf(schema).length > 0) return undefined;
  if (isDiscriminated(def)) return planVariants(def, context);
  // An exclusive union tries all its options and wants one alone to fit.
  if (def.inclusive === false) return undefined;
  return { kind: "union", options: def.options.map(context.planTried) };
}

function isDiscriminated(def: $ZodUnionDef): def is $ZodDiscriminatedUnionDef {
  return "discriminator" in def && typeof def.discriminator === "string";
}

function planVariants(
  { discriminator: tag, options: schemas, unionFallback }: $ZodDiscriminatedUnionDef,
  { direction, plan }: ChoiceContext,
): ChoiceNode | undefined {
  const options = new Map<unknown, Node>();
  for (const schema of schemas) {
    const values = schema._zod.propValues?.[tag];
    if (values === undefined || values.size === 0) return undefined;
    const option = plan(schema);
    for (const value of values) {
      if (options.has(value)) return undefined;
      options.set(value, option);
    }
  }
  // Of an absent tag Zod has rules of its own, which differ by direction.
  if (options.has(undefined)) return undefined;
  return { kind: "variants", tag, options, triesAll: unionFallback || direction === "encode" };
}
