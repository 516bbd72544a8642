import { SchemaError } from "@fastidious/schema";
import type { Dependable } from "../../declare/dependencies/dependency.ts";
import type { ResponsesInput } from "../../declare/errors/documented-response.ts";
import type { SecurityScopes } from "../../declare/dependencies/security-scopes.ts";
import { planInputs } from "../plan-inputs.ts";
import { toDocumentedResponses } from "../plan-response.ts";
import type { DependencyNeed, DependencyPlan } from "../route-plan.ts";
import { checkScope, checkScopes } from "./check-scopes.ts";
import { type DependencyLayer, toLayer } from "./dependency-layer.ts";
import { isDependable, type NamedDependency, toUse } from "./dependency-use.ts";
import {
  checkHeld,
  type HeldDependencies,
  type HeldDependency,
  keepHeld,
} from "./held-dependency.ts";
import {
  type DependencyOverrides,
  type ResolvedDependency,
  resolveOverride,
} from "./resolve-override.ts";

/** A route's dependencies, made ready. */
export interface DependenciesPlan {
  /** Each stands after those that it needs. */
  readonly plans: readonly DependencyPlan[];
  readonly injected: readonly DependencyNeed[];
  /** What they document for the routes that use them. */
  readonly responses: ResponsesInput;
}

/** What the dependencies of every route are planned with. */
export interface DependencyRules {
  readonly overrides: DependencyOverrides;
  readonly held: HeldDependencies;
}

/**
 * Puts the dependencies of all layers, and those that they need themselves, in the order in which they are made. One
 * declaration is made once, unless it says `useCache: false` or reads scopes, of which other ones are demanded elsewhere.
 *
 * @throws {SchemaError} When dependencies need one another in a circle, or a longer-lived one needs a shorter-lived one.
 */
export function planDependencies(
  layers: readonly DependencyLayer[],
  rules: DependencyRules,
): DependenciesPlan {
  if (layers.length === 0) return none;
  const planner = new DependencyPlanner(rules);
  const injected = new Map<string, number>();
  for (const layer of layers) {
    const start = { chain: [], scopes: [], follows: [], afterAll: planner.plans.length };
    for (const { name, at } of planner.visitAll(layer, start)) injected.set(name, at);
  }
  return {
    plans: planner.plans.map((plan, at) => ({ ...plan, holdsUp: holdsUp(at, planner.plans) })),
    injected: [...injected].map(([name, at]) => ({ name, at })),
    responses: Object.assign({}, ...planner.plans.map(toResponses)),
  };
}

const none: DependenciesPlan = { plans: [], injected: [], responses: {} };

/** Whether all that stand after a position wait for it, directly or by way of others. */
function holdsUp(at: number, plans: readonly DependencyPlan[]): boolean {
  const waiting = new Set([at]);
  for (const [position, { follows, afterAll }] of plans.entries()) {
    const waits = afterAll > at || follows.some((one) => waiting.has(one));
    if (position > at && waits) waiting.add(position);
  }
  return waiting.size === plans.length - at;
}

function toResponses({ name, settings: { responses = {} } }: DependencyPlan): ResponsesInput {
  return within(name, () => {
    toDocumentedResponses(responses);
    return responses;
  });
}

/** Where a dependency is met. */
interface Surroundings {
  /** Those that need it, from the route down. */
  readonly chain: readonly Dependable[];
  /** What these demand. */
  readonly scopes: readonly string[];
  /** Positions of those that are made before it. */
  readonly follows: readonly number[];
  /** All before this position are made before it. */
  readonly afterAll: number;
}

class DependencyPlanner {
  readonly plans: DependencyPlan[] = [];
  private readonly rules: DependencyRules;
  private readonly known = new Map<Dependable, Map<string, number>>();
  private readonly readers = new Map<Dependable, boolean>();
  private readonly held = new Map<Dependable, HeldDependency>();

  constructor(rules: DependencyRules) {
    this.rules = rules;
  }

  visitAll({ map, isOrdered }: DependencyLayer, around: Surroundings): DependencyNeed[] {
    const needs: DependencyNeed[] = [];
    for (const [name, named] of Object.entries(map)) {
      if (named === undefined) continue;
      const earlier = isOrdered ? needs.map(({ at }) => at) : [];
      const follows = [...around.follows, ...earlier];
      needs.push({ name, at: this.visit(name, named, { ...around, follows }) });
    }
    return needs;
  }

  private visit(name: string, named: NamedDependency, around: Surroundings): number {
    const use = toUse(name, named);
    const scopes = [...new Set([...around.scopes, ...use.scopes])];
    const key = this.readsScopes(use.declared) ? scopes.toSorted().join(" ") : "";
    const at = this.known.get(use.declared)?.get(key);
    if (at !== undefined) {
      this.demand(at, scopes);
      return at;
    }
    const resolved = this.resolve(name, use.declared, around.chain);
    const chain = [...around.chain, use.declared];
    this.plans.push(
      resolved.settings.scope === "app"
        ? this.planHeld(name, resolved, chain)
        : this.planOne(name, resolved, { ...around, scopes, chain }),
    );
    const position = this.plans.length - 1;
    if (resolved.settings.useCache !== false) this.remember(use.declared, key, position);
    return position;
  }

  private resolve(
    name: string,
    declared: Dependable,
    chain: readonly Dependable[],
  ): ResolvedDependency {
    if (chain.includes(declared)) {
      throw new SchemaError(`the dependency "${name}" needs itself. Take it out of its own needs.`);
    }
    const resolved = resolveOverride(declared, this.rules.overrides);
    checkScope(name, resolved.settings.scope);
    return resolved;
  }

  private planOne(
    name: string,
    resolved: ResolvedDependency,
    around: Surroundings,
  ): DependencyPlan {
    const { declared, settings, make } = resolved;
    const layer = toLayer(settings.dependencies, settings.dependenciesInOrder);
    const needs = this.visitAll(layer, around);
    checkScopes({ name, scope: settings.scope }, needs, this.plans);
    return {
      declared,
      name,
      settings,
      inputs: within(name, () => planInputs(settings)),
      needs,
      follows: [...new Set([...around.follows, ...needs.map(({ at }) => at)])],
      afterAll: around.afterAll,
      holdsUp: false,
      scope: settings.scope ?? "request",
      scopes: around.scopes,
      securityScopes: settings.securityScopes === true ? toScopes(around.scopes) : undefined,
      held: undefined,
      make,
    };
  }

  /** One that is held is made already when a request comes: it waits for nothing. */
  private planHeld(
    name: string,
    resolved: ResolvedDependency,
    chain: readonly Dependable[],
  ): DependencyPlan {
    const { declared, settings, make } = resolved;
    return {
      declared,
      name,
      settings,
      inputs: planInputs({}),
      needs: [],
      follows: [],
      afterAll: 0,
      holdsUp: false,
      scope: "app",
      scopes: [],
      securityScopes: undefined,
      held: this.hold(name, resolved, chain),
      make,
    };
  }

  private hold(
    name: string,
    resolved: ResolvedDependency,
    chain: readonly Dependable[],
  ): HeldDependency {
    const known = this.held.get(resolved.source);
    if (known !== undefined) return known;
    checkHeld(name, resolved);
    const needs = Object.entries(resolved.settings.dependencies ?? {}).flatMap(([own, named]) =>
      named === undefined ? [] : [{ name: own, held: this.holdNeed(name, [own, named], chain) }],
    );
    const fresh = { name, needs, make: resolved.make, made: undefined };
    const held = keepHeld(this.rules.held, resolved.source, fresh);
    this.held.set(resolved.source, held);
    return held;
  }

  private holdNeed(
    name: string,
    [own, named]: readonly [string, NamedDependency],
    chain: readonly Dependable[],
  ): HeldDependency {
    const { declared } = toUse(own, named);
    const resolved = this.resolve(own, declared, chain);
    if (resolved.settings.scope === "app") return this.hold(own, resolved, [...chain, declared]);
    throw new SchemaError(
      `the dependency "${name}" lives as long as the application and needs "${own}", which is made for each request. Give "${own}" the scope "app", or "${name}" the scope "request".`,
    );
  }

  private remember(declared: Dependable, key: string, at: number): void {
    const places = this.known.get(declared) ?? new Map<string, number>();
    this.known.set(declared, places.set(key, at));
  }

  /** What is demanded of one that is made already is demanded of all that it needs: the documentation shows it. */
  private demand(at: number, scopes: readonly string[]): void {
    const plan = this.plans[at];
    if (plan === undefined) return;
    this.plans[at] = { ...plan, scopes: [...new Set([...plan.scopes, ...scopes])] };
    for (const need of plan.needs) this.demand(need.at, scopes);
  }

  /** Whether it, or one that it needs, reads the scopes that are demanded. */
  private readsScopes(declared: Dependable): boolean {
    const known = this.readers.get(declared);
    if (known !== undefined) return known;
    // In a circle, which is told when it is visited, the question would go round for ever.
    this.readers.set(declared, false);
    const { settings } = resolveOverride(declared, this.rules.overrides);
    const isReader =
      settings.securityScopes === true ||
      Object.entries(settings.dependencies ?? {}).some(
        ([name, named]) => isDependable(named) && this.readsScopes(toUse(name, named).declared),
      );
    this.readers.set(declared, isReader);
    return isReader;
  }
}

function toScopes(scopes: readonly string[]): SecurityScopes {
  return Object.freeze({ scopes: Object.freeze([...scopes]), scopeText: scopes.join(" ") });
}

/** Tells of what is wrong with a dependency by its name. */
function within<Plan>(name: string, plan: () => Plan): Plan {
  try {
    return plan();
  } catch (error) {
    if (error instanceof SchemaError) {
      throw new SchemaError(`in the dependency "${name}", ${error.message}`);
    }
    throw error;
  }
}
