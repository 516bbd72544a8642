import { SchemaError } from "@fastidious/schema";
import type { DependencyScope } from "../../declare/dependencies/dependency.ts";
import type { DependencyNeed, DependencyPlan } from "../route-plan.ts";

/** Refuses a scope that nobody knows, which only gets past the compiler in plain JavaScript. */
export function checkScope(name: string, scope: DependencyScope = "request"): void {
  if (scope === "request" || scope === "handler" || scope === "app") return;
  throw new SchemaError(
    `the dependency "${name}" has the scope "${String(scope)}". Write "handler", "request" or "app".`,
  );
}

/** Refuses what is closed before the one that needs it. */
export function checkScopes(
  {
    name,
    scope = "request",
  }: { readonly name: string; readonly scope?: DependencyScope | undefined },
  needs: readonly DependencyNeed[],
  plans: readonly DependencyPlan[],
): void {
  if (scope === "handler") return;
  for (const need of needs) {
    if (plans[need.at]?.scope === "handler") {
      throw new SchemaError(
        `the dependency "${name}" lives for the request and needs "${need.name}", which is closed after the handler. Give "${name}" the scope "handler", or "${need.name}" the scope "request".`,
      );
    }
  }
}
