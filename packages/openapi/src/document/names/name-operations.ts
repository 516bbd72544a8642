import type { Method, OperationFacts, RoutePlan } from "@fastidious/core";
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
 * Names operations: `operationId` where the route gives one, else what `generateUniqueIdFunction` makes of it, else method
 * and path, `getItemsByItemId`. A name that is taken gets a number; what routes name themselves is never given away.
 *
 * @throws {SchemaError} When two routes name themselves alike.
 */
export function createOperationNames(routes: readonly RoutePlan[]): NameOperation {
  const operations = routes.flatMap(toOperations);
  const chosen = new Set(operations.flatMap((operation) => chooseId(operation) ?? []));
  checkOperationIds(operations);
  const given = new Set<string>();
  return (operation) => {
    const own = chooseId(operation);
    const wanted = own ?? toCamelCase(describeOperation(operation));
    const isFree = (name: string): boolean =>
      !given.has(name) && (name === own || !chosen.has(name));
    const name = findFreeName(wanted, isFree);
    given.add(name);
    return name;
  };
}

/** One operation for each method of a route. */
export function toOperations(route: RoutePlan): RouteMethod[] {
  return route.methods.map((method) => ({ route, method }));
}

/** "Read Item" of a handler called `readItem`; "Get Items By Item Id" where the handler has no name. */
export function summarize(operation: RouteMethod): string {
  const { name } = operation.route.handler;
  return toTitle(isTelling(name) ? splitWords(name) : describeOperation(operation));
}

/** A name of one or two letters comes from a minifier. */
function isTelling(name: string): boolean {
  return name.length > 2 && /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name);
}

/** The id that the route, or whoever names its operations, gives; nothing where nobody does. */
function chooseId(operation: RouteMethod): string | undefined {
  const { operationId, generateUniqueIdFunction } = operation.route.settings;
  if (operationId !== undefined) return operationId;
  const made: unknown = generateUniqueIdFunction?.(toFacts(operation));
  if (made === undefined && generateUniqueIdFunction === undefined) return undefined;
  if (typeof made === "string" && made !== "") return made;
  throw new SchemaError(
    `${operation.route.label}: generateUniqueIdFunction gave ${JSON.stringify(made)}. Have it give a text.`,
  );
}

function toFacts(operation: RouteMethod): OperationFacts {
  const { route, method } = operation;
  const { name } = route.handler;
  return {
    name: isTelling(name) ? name : toCamelCase(describeOperation(operation)),
    path: route.template.documented,
    method,
    tags: route.settings.tags ?? [],
  };
}

/** `GET /items/{item_id}` → ["get", "items", "by", "item", "id"]; of a callback's address only what is no expression. */
function describeOperation({ route, method }: RouteMethod): string[] {
  const { documented } = route.template;
  const named = documented.includes("{$")
    ? documented.replaceAll(/\{\$[^{}]*\}/g, " ")
    : documented;
  const path = named.includes("{") ? named.replaceAll(/\{([^{}]*)\}/g, " by $1 ") : named;
  const words = splitWords(path);
  const unnamed = documented.includes("{$") ? "callback" : "root";
  return [method.toLowerCase(), ...(words.length === 0 ? [unnamed] : words)];
}

function findFreeName(wanted: string, isFree: (name: string) => boolean): string {
  let name = wanted;
  for (let count = 2; !isFree(name); count += 1) name = `${wanted}${count}`;
  return name;
}

// One route shows as several where its router is included twice or where it has several methods: that is no mistake.
function checkOperationIds(operations: readonly RouteMethod[]): void {
  const owners = new Map<string, RoutePlan>();
  for (const operation of operations) {
    const id = chooseId(operation);
    const owner = id === undefined ? undefined : owners.get(id);
    if (owner !== undefined && owner.handler !== operation.route.handler) {
      throw new SchemaError(
        `${operation.route.label}: the operationId "${id}" is that of ${owner.label} too. Give each route one of its own.`,
      );
    }
    if (id !== undefined) owners.set(id, operation.route);
  }
}
