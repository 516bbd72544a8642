import { type Calls, planCalls, type RoutePlan } from "@fastidious/core";
import { SchemaError } from "@fastidious/schema";
import { documentOperation, type DocumentBooks } from "./document-operation.ts";
import { isShown } from "./is-shown.ts";
import { createOperationNames, type RouteMethod, toOperations } from "../names/name-operations.ts";
import type { PlacedDraft } from "./operation-draft.ts";

/** The operations of a document: those that are asked for, and those that the application asks for. */
export interface Drafts {
  readonly paths: readonly PlacedDraft[];
  readonly webhooks: readonly PlacedDraft[];
}

/**
 * Drafts the operations of routes, and of the calls that the application makes.
 *
 * @param isDrafted - Which routes are drafted. The names of all are looked at.
 * @throws {SchemaError} When one of them can't be documented.
 */
export function draftOperations(
  routes: readonly RoutePlan[],
  webhooks: Calls,
  books: Pick<DocumentBooks, "book" | "securitySchemes">,
  isDrafted: (route: RoutePlan) => boolean = isShown,
): Drafts {
  const planned = planAllCalls(routes, webhooks);
  const operationName = createOperationNames(
    [...routes, ...[...planned.values()].flat()].filter(isShown),
  );
  const draftAll = (plans: readonly RoutePlan[]): PlacedDraft[] =>
    withoutTwins(plans.filter(isShown).flatMap(toOperations)).map(({ route, method }) => ({
      path: route.template.documented,
      method: method.toLowerCase(),
      draft: tellWhere(route, () =>
        documentOperation({ route, method }, operationName({ route, method }), all),
      ),
    }));
  const draftCalls = (calls: Calls): PlacedDraft[] => draftAll(planned.get(calls) ?? []);
  const all = { ...books, draftCalls };
  return { paths: draftAll(routes.filter(isDrafted)), webhooks: draftCalls(webhooks) };
}

/** Each list of calls once, however many routes name it. */
function planAllCalls(
  routes: readonly RoutePlan[],
  webhooks: Calls,
): ReadonlyMap<Calls, readonly RoutePlan[]> {
  const format = routes[0]?.errors.format;
  const lists = routes.flatMap(({ settings }) => Object.values(settings.callbacks ?? {}));
  return new Map(
    [...new Set([webhooks, ...lists])].map((calls) => [calls, planCalls(calls, format)]),
  );
}

/** Templates that differ by convertor alone are one path in OpenAPI: the first stands for all. */
function withoutTwins(operations: readonly RouteMethod[]): RouteMethod[] {
  const kept = new Map<string, RouteMethod>();
  for (const operation of operations) {
    const key = `${operation.method} ${operation.route.template.documented}`;
    if (!kept.has(key)) kept.set(key, operation);
  }
  return [...kept.values()];
}

function tellWhere<Value>(route: RoutePlan, make: () => Value): Value {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    throw new SchemaError(`${route.label}: ${error.message}`, { cause: error });
  }
}
