import type { RouterOptions } from "../../declare/api-router.ts";
import type { DependencyMap } from "../../declare/dependencies/dependency.ts";
import type { ResponsesInput } from "../../declare/errors/documented-response.ts";
import { routerRules } from "../../plan/problems/problems-of-options.ts";
import type { AppOptions } from "./app-options.ts";

/** What its routes share: an application's other options are no router's. */
export function toRouterOptions<
  Dependencies extends DependencyMap,
  Responses extends ResponsesInput,
  State extends object,
>(
  options: AppOptions<Dependencies, Responses, State>,
): RouterOptions<"", Dependencies, Responses, State> {
  const names = Object.keys(routerRules).filter((name) => name in options);
  const shared: [string, unknown][] = names.map((name) => [name, Reflect.get(options, name)]);
  // Proof: only those of the options that are a router's, as they were given.
  return Object.fromEntries(shared) as RouterOptions<"", Dependencies, Responses, State>;
}
