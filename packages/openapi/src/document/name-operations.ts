import type { Method, RoutePlan } from "@fastidious/core";
import { SchemaError } from "@fastidious/schema";
import { splitWords, toCamelCase, toTitle } from "./split-words.ts";

/** One method of one route. */
export interface RouteMethod {
  readonly route: RoutePlan;
  readonly method: Method;
}

/** Gives each operation of a document an id of its own. */
export type NameOperation = (operation: RouteMethod) => string;

/**
 * Names operations: `operationId` where the route gives one, else method and path, `getItemsByItemId`. A name that is
 * taken gets a number; what routes name themselves is never given away.
 *
 * @throws {SchemaError} When two routes name themselves alike.
 */
export function createOperationNames(routes: readonly RoutePlan[]): NameOperation {
  checkOperationIds(routes);
  const chosen = new Set(routes.flatMap(({ settings }) => settings.operationId ?? []));
  const given = new Set<string>();
  return ({ route, method }) => {
    const own = route.settings.operationId;
    const wanted = own ?? toCamelCase(describeOperation(route, method));
    const isFree = (name: string): boolean =>
      !given.has(name) && (name === own || !chosen.has(name));
    const name = findFreeName(wanted, isFree);
    given.add(name);
    return name;
  };
}

/** "Read Item" of a handler called `readItem`; "Get Items By Item Id" where the handler has no name. */
export function summarize({ route, method }: RouteMethod): string {
  const { name } = route.handler;
  // A name of one or two letters comes from a minifier.
  const isTelling = name.length > 2 && /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name);
  return toTitle(isTelling ? splitWords(name) : describeOperation(route, method));
}

/** `GET /items/{item_id}` → ["get", "items", "by", "item", "id"]. */
function describeOperation(route: RoutePlan, method: Method): string[] {
  const path = route.template.documented.replaceAll(/\{([^}]*)\}/g, " by $1 ");
  const words = splitWords(path);
  return [method.toLowerCase(), ...(words.length === 0 ? ["root"] : words)];
}

function findFreeName(wanted: string, isFree: (name: string) => boolean): string {
  let name = wanted;
  for (let count = 2; !isFree(name); count += 1) name = `${wanted}${count}`;
  return name;
}

// One route shows as several where its router is included twice or where it has several methods: that is no mistake.
function checkOperationIds(routes: readonly RoutePlan[]): void {
  const owners = new Map<string, RoutePlan>();
  for (const route of routes) {
    const { operationId } = route.settings;
    const owner = operationId === undefined ? undefined : owners.get(operationId);
    if (owner !== undefined && owner.handler !== route.handler) {
      throw new SchemaError(
        `${route.label}: the operationId "${operationId}" is that of ${owner.label} too. Give each route one of its own.`,
      );
    }
    if (operationId !== undefined) owners.set(operationId, route);
  }
}
