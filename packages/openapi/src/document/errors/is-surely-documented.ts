import type { RoutePlan } from "@fastidious/core";
import { isNameless } from "@fastidious/schema";

/**
 * Whether nothing but its operationId could keep a route out of a document: no schema of it can be named like another, and
 * no dependency, error or response adds to what it says itself. So are most routes, and at start they need no draft.
 */
export function isSurelyDocumented(route: RoutePlan): boolean {
  const { inputs, responses, response, settings } = route;
  const says = responses.size + Object.keys(settings.callbacks ?? {}).length;
  if (!isAlone(route) || says > 0 || inputs.form !== undefined) return false;
  const { body, texts } = inputs;
  return (
    (body === undefined || isNameless(body.schema)) &&
    (response.modelSchema === undefined || isNameless(response.modelSchema)) &&
    texts.every(({ reader }) =>
      reader.fields.every(({ schema, inner }) => inner === undefined && isNameless(schema)),
    )
  );
}

function isAlone({ dependencies, errors }: RoutePlan): boolean {
  return dependencies.length === 0 && errors.listed.length === 0;
}
