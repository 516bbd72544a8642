import type { RoutePlan } from "@fastidious/core";

/** Whether a route stands in the document. */
export function isShown({ settings }: RoutePlan): boolean {
  return settings.includeInSchema !== false;
}
