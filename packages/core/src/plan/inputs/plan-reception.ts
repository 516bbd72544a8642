import { SchemaError } from "@fastidious/schema";
import type { BodyPlan, InputsPlan, ReceptionPlan } from "../route-plan.ts";

/**
 * Settles what a route's body is received as, by all that read it.
 *
 * @param isStrict - Whether JSON must say that it is.
 *
 * @throws {SchemaError} When one reads a body and another a form, or a body of another media type.
 */
export function planReception(
  inputs: readonly InputsPlan[],
  isStrict: boolean,
): ReceptionPlan | undefined {
  const [body, ...others] = inputs.flatMap((input) => input.body ?? []);
  const readsForm = inputs.some(({ form }) => form !== undefined);
  if (body !== undefined && readsForm) {
    throw new SchemaError(
      "body and form are both declared, by the route or its dependencies, and a request has one body. Declare one of them: a form may hold JSON in a field.",
    );
  }
  if (readsForm) return { kind: "form" };
  if (body === undefined) return undefined;
  const { kind, mediaType } = body.reader;
  const stranger = others.find(({ reader }) => reader.mediaType !== mediaType);
  if (stranger !== undefined) throw new SchemaError(tellTypes(body, stranger));
  return { kind, mediaType, isStrict };
}

function tellTypes(one: BodyPlan, other: BodyPlan): string {
  const [first, second] = [one, other].map(({ reader }) => reader.mediaType ?? "application/json");
  return `the route and its dependencies read bodies of ${first} and of ${second}, and a request has one body. Give both the same mediaType.`;
}
