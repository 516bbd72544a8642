import { SchemaError } from "@fastidious/schema";
import type { Dependable, DependencySettings } from "../../declare/dependencies/dependency.ts";
import type { ResolvedDependency } from "./resolve-override.ts";

/** A dependency of the scope "app", made ready: it is made once, and holds its value until the application ends. */
export interface HeldDependency {
  /** For messages: the name under which it was met first. */
  readonly name: string;
  readonly needs: readonly HeldNeed[];
  readonly make: (context: never) => unknown;
  /** What was made at the start; `undefined` before it. */
  made: { readonly value: unknown } | undefined;
}

/** What a held dependency needs, by the name that it gives it. */
export interface HeldNeed {
  readonly name: string;
  readonly held: HeldDependency;
}

/**
 * Those of an application, by declaration or stand-in. It outlives plans: what is made stays made. There are several of one
 * declaration where stand-ins have come in the place of what it needs.
 */
export type HeldDependencies = Map<Dependable, readonly HeldDependency[]>;

/** Finds the one that was made ready from the same needs before, or keeps this one. */
export function keepHeld(
  all: HeldDependencies,
  source: Dependable,
  fresh: HeldDependency,
): HeldDependency {
  const kept = all.get(source) ?? [];
  const known = kept.find(({ needs }) =>
    needs.every(({ held }, at) => held === fresh.needs[at]?.held),
  );
  if (known === undefined) all.set(source, [...kept, fresh]);
  return known ?? fresh;
}

/**
 * Refuses what only a request can give.
 *
 * @throws {SchemaError} When it declares an input, or reads security scopes.
 */
export function checkHeld(name: string, { settings }: ResolvedDependency): void {
  const asked = requestSlotOf(settings);
  if (asked === undefined) return;
  throw new SchemaError(
    `the dependency "${name}" lives as long as the application and declares ${asked}, which only a request has. Take it out, or give "${name}" the scope "request".`,
  );
}

/** The first slot of what a dependency declares that only a request can fill. */
export function requestSlotOf(settings: DependencySettings): string | undefined {
  return requestSlots.find((slot) => settings[slot] !== undefined);
}

const requestSlots: readonly (keyof DependencySettings)[] = [
  "path",
  "query",
  "headers",
  "cookies",
  "body",
  "form",
  "securityScopes",
];

/** Those that a plan needs, each after those that it needs itself. */
export function orderHeld(needed: readonly HeldDependency[]): HeldDependency[] {
  const ordered = new Set<HeldDependency>();
  const visit = (held: HeldDependency): void => {
    for (const need of held.needs) visit(need.held);
    ordered.add(held);
  };
  for (const held of needed) visit(held);
  return [...ordered];
}
