import type { RoutePlan } from "@fastidious/core";

/** Whether a route answers invalid requests with what it does not describe itself. */
export function needsRefusal(route: RoutePlan): boolean {
  const refusal = String(route.errors.format.validationStatus);
  const describes = [refusal, "4XX", "default"].some((status) => route.responses.has(status));
  return !describes && readsInputs(route);
}

function readsInputs(route: RoutePlan): boolean {
  return [route.inputs, ...route.dependencies.map(({ inputs }) => inputs)].some(
    ({ texts, body, form }) =>
      body !== undefined ||
      form !== undefined ||
      texts.some(({ reader }) => reader.fields.length > 0),
  );
}
