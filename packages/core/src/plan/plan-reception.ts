import { SchemaError } from "@fastidious/schema";
import type { FormLimits } from "../request/form/form-limits.ts";
import type { InputsPlan, ReceptionPlan } from "./route-plan.ts";

/**
 * Settles what a route's body is received as, by all that read it.
 *
 * @throws {SchemaError} When one reads a body and another a form.
 */
export function planReception(
  inputs: readonly InputsPlan[],
  limits: FormLimits,
): ReceptionPlan | undefined {
  const readsBody = inputs.some(({ body }) => body !== undefined);
  const readsForm = inputs.some(({ form }) => form !== undefined);
  if (readsBody && readsForm) {
    throw new SchemaError(
      "body and form are both declared, by the route or its dependencies, and a request has one body. Declare one of them: a form may hold JSON in a field.",
    );
  }
  if (readsForm) return { kind: "form", limits };
  return readsBody ? { kind: "json" } : undefined;
}
