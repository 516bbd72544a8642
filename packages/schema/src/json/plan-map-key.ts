import type { Schema } from "../schema/schema.ts";
import { SchemaError } from "../schema/schema-error.ts";
import { planText } from "../text/plan-text.ts";

/**
 * Plans how the keys of a Map are read: JSON writes it as an object, whose names are texts.
 *
 * @throws {SchemaError} When a text cannot hold the keys.
 */
export function planMapKey(key: Schema): (name: string) => unknown {
  const plan = planText(key);
  if (plan.kind === "raw") return (name) => name;
  if (plan.kind === "one") return plan.decode;
  const what = plan.kind === "list" ? "a list" : plan.what;
  throw new SchemaError(
    `the keys of a Map are names in JSON, and this one's are ${what}. Send a list of pairs: z.array(z.tuple([...])).`,
  );
}
