import { SchemaError } from "@fastidious/schema";
import {
  type Dependable,
  type DependencyMap,
  type DependencySettings,
  slotNames,
} from "../declare/dependency.ts";
import { planInputs } from "./plan-inputs.ts";
import type { DependencyPlan } from "./route-plan.ts";

/** A route's dependencies, made ready. */
export interface DependenciesPlan {
  /** Each stands after those that it needs. */
  readonly plans: readonly DependencyPlan[];
  readonly injected: readonly { readonly name: string; readonly at: number }[];
}

/** What stands in for a dependency, in tests: the original's inputs and needs are not read then. */
export type DependencyOverrides = ReadonlyMap<Dependable, () => unknown>;

/**
 * Puts the dependencies of all layers, and those that they need themselves, in the order in which they are made. One
 * declaration is made once, unless it says `useCache: false`.
 *
 * @throws {SchemaError} When dependencies need one another in a circle, or a longer-lived one needs a shorter-lived one.
 */
export function planDependencies(
  layers: readonly DependencyMap[],
  overrides: DependencyOverrides,
): DependenciesPlan {
  const plans: DependencyPlan[] = [];
  const known = new Map<Dependable, number>();

  function visit(name: string, declared: Dependable, chain: readonly Dependable[]): number {
    const at = known.get(declared);
    if (at !== undefined) return at;
    if (chain.includes(declared)) {
      throw new SchemaError(`the dependency "${name}" needs itself. Take it out of its own needs.`);
    }
    const settings = overrides.has(declared) ? {} : settingsOf(declared);
    const needs = visitAll(settings.dependencies ?? {}, [...chain, declared]);
    const plan = toPlan({ name, declared, settings, make: makerOf(declared, overrides) }, needs);
    checkScopes(plan, plans);
    plans.push(plan);
    if (settings.useCache !== false) known.set(declared, plans.length - 1);
    return plans.length - 1;
  }

  function visitAll(map: DependencyMap, chain: readonly Dependable[]): DependencyPlan["needs"] {
    return Object.entries(map).flatMap(([name, declared]) =>
      declared === undefined
        ? []
        : [{ name, at: visit(name, toDependable(name, declared), chain) }],
    );
  }

  const injected = new Map(
    layers.flatMap((layer) => visitAll(layer, []).map(({ name, at }) => [name, at] as const)),
  );
  return { plans, injected: [...injected].map(([name, at]) => ({ name, at })) };
}

interface Resolved {
  readonly name: string;
  readonly declared: Dependable;
  readonly settings: DependencySettings;
  readonly make: (context: never) => unknown;
}

function toPlan(
  { name, declared, settings, make }: Resolved,
  needs: DependencyPlan["needs"],
): DependencyPlan {
  try {
    return {
      declared,
      name,
      inputs: planInputs(settings),
      needs,
      scope: settings.scope ?? "request",
      make,
    };
  } catch (error) {
    if (error instanceof SchemaError) {
      throw new SchemaError(`in the dependency "${name}", ${error.message}`);
    }
    throw error;
  }
}

/** What slips past the types in plain JavaScript is told here. */
function toDependable(
  name: string,
  declared: Exclude<DependencyMap[string], undefined>,
): Dependable {
  if (slotNames.includes(name)) {
    throw new SchemaError(
      `the dependency "${name}" is named like a slot of the context. Give it another name.`,
    );
  }
  if (typeof declared === "function" && declared.length > 0) {
    throw new SchemaError(
      `the dependency "${name}" is a function that takes something. Write dependency({ … }, (context) => value).`,
    );
  }
  if (isDependable(declared)) return checkScope(name, declared);
  throw new SchemaError(
    `the dependency "${name}" is no dependency. Write dependency({ … }, (context) => value), or a function without parameters.`,
  );
}

function checkScope(name: string, declared: Dependable): Dependable {
  const { scope = "request" } = settingsOf(declared);
  if (scope === "request" || scope === "handler") return declared;
  throw new SchemaError(
    `the dependency "${name}" has the scope "${String(scope)}". Write "request" or "handler".`,
  );
}

function isDependable(declared: unknown): declared is Dependable {
  if (typeof declared !== "object" || declared === null) return typeof declared === "function";
  return "make" in declared && typeof declared.make === "function";
}

function settingsOf(declared: Dependable): DependencySettings {
  return typeof declared === "function" ? {} : declared.settings;
}

function makerOf(
  declared: Dependable,
  overrides: DependencyOverrides,
): (context: never) => unknown {
  const override = overrides.get(declared);
  if (override !== undefined) return override;
  return typeof declared === "function" ? () => declared() : declared.make;
}

function checkScopes(plan: DependencyPlan, plans: readonly DependencyPlan[]): void {
  if (plan.scope === "handler") return;
  for (const { name, at } of plan.needs) {
    if (plans[at]?.scope === "handler") {
      throw new SchemaError(
        `the dependency "${plan.name}" lives for the request and needs "${name}", which is closed after the handler. Give "${plan.name}" the scope "handler", or "${name}" the scope "request".`,
      );
    }
  }
}
