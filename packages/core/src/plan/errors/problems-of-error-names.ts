import type { RoutePlan } from "../route-plan.ts";
import type { ErrorPlan } from "./error-plan.ts";

/** What is wrong with documented errors that share a name: generated clients would take one for the other. */
export function problemsOfErrorNames(routes: readonly RoutePlan[]): string[] {
  const known = new Map<string, ErrorPlan["errorClass"]>();
  return routes.flatMap(({ label, errors }) =>
    errors.listed.flatMap(({ errorClass }) => {
      const { errorName, model } = errorClass;
      const other = known.get(errorName);
      known.set(errorName, other ?? errorClass);
      if (other === undefined || other.model === model) return [];
      return [
        `${label}: two documented errors are called "${errorName}" and have other models. Give one another name.`,
      ];
    }),
  );
}
