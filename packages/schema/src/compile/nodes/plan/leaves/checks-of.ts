import { _minLength, type $ZodCheck, type $ZodCheckDef } from "zod/v4/core";
import type { SchemaV4 } from "../../../../schema/schema.ts";
import type { ZodCheck } from "../../node.ts";

/** A check with the members of its definition by name. */
export interface FoundCheck {
  readonly kind: string;
  readonly definition: $ZodCheckDef & { readonly [member: string]: unknown };
  readonly original: $ZodCheck;
}

/**
 * The checks of a schema, in the order in which Zod runs them. A format is a check itself (`z.email()`), and comes
 * first. Descriptions, which check nothing, are left out.
 */
export function checksOf(schema: SchemaV4): FoundCheck[] {
  const own = isCheck(schema) ? [schema] : [];
  return [...own, ...(schema._zod.def.checks ?? [])]
    .map((original) => ({
      kind: original._zod.def.check,
      // Proof: each member is read as unknown.
      definition: original._zod.def as FoundCheck["definition"],
      original,
    }))
    .filter(({ kind }) => kind !== "describe" && kind !== "meta");
}

function isCheck(schema: SchemaV4): schema is SchemaV4 & $ZodCheck {
  return schema._zod.traits.has("$ZodCheck");
}

/** Whether a check runs always: the condition of Zod's own checks of length holds for all that has a length. */
export function isUnconditional({ definition }: FoundCheck): boolean {
  return definition.when === undefined || definition.when === hasLength;
}

const hasLength = _minLength(0)._zod.def.when;

/** A check to be run by Zod's own function. */
export function toZodCheck({ definition, original }: FoundCheck): ZodCheck {
  // Proof: Zod's payloads are these and nothing more until a check adds to them; the value's type was tested.
  const { _zod: internals } = original as unknown as { readonly _zod: Pick<ZodCheck, "check"> };
  const when = definition.when as ZodCheck["when"];
  return { check: (payload) => internals.check(payload), when };
}
