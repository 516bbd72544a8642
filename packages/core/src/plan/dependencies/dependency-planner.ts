import { SchemaError } from "@fastidious/schema";
import type { Dependable } from "../../declare/dependencies/dependency.ts";
import type { SecurityScopes } from "../../declare/dependencies/security-scopes.ts";
import { planInputs } from "../inputs/plan-inputs.ts";
import type { DependencyNeed, DependencyPlan } from "../route-plan.ts";
import { checkScope, checkScopes } from "./check-scopes.ts";
import { type DependencyLayer, toLayer } from "./dependency-layer.ts";
import { type NamedDependency, toUse } from "./dependency-use.ts";
import {
  checkHeld,
  type HeldDependencies,
  type HeldDependency,
  keepHeld,
} from "./held-dependency.ts";
import { inDependency } from "./in-dependency.ts";
import {
  type DependencyOverrides,
  type ResolvedDependency,
  resolveOverride,
} from "./resolve-override.ts";
import { ScopeReaders } from "./scope-readers.ts";

/** What the dependencies of every route are planned with. */
export interface DependencyRules {
  readonly overrides: DependencyOverrides;
  readonly held: HeldDependencies;
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

/** Plans dependencies, each once, where they are met. */
export class DependencyPlanner {
  /** Each after those that it needs. */
  readonly plans: DependencyPlan[] = [];
  private readonly rules: DependencyRules;
  private readonly known = new Map<Dependable, Map<string, number>>();
  private readonly readers: ScopeReaders;
  private readonly held = new Map<Dependable, HeldDependency>();

  constructor(rules: DependencyRules) {
    this.rules = rules;
    this.readers = new ScopeReaders(rules.overrides);
  }

  /** @returns Where each of a layer stands among the {@link plans}. */
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
    const key = this.readers.has(use.declared) ? scopes.toSorted().join(" ") : "";
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
      inputs: inDependency(name, () => planInputs(settings)),
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
}

function toScopes(scopes: readonly string[]): SecurityScopes {
  return Object.freeze({ scopes: Object.freeze([...scopes]), scopeText: scopes.join(" ") });
}
