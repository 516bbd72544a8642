import type { Dependable, DependencySettings } from "../../declare/dependencies/dependency.ts";

/** What stands in for dependencies, in tests. The original's inputs and needs are not read then. */
export type DependencyOverrides = ReadonlyMap<Dependable, Dependable>;

/** What is made where a dependency is named: its own maker, or that of its stand-in. */
export interface ResolvedDependency {
  readonly declared: Dependable;
  /** The declaration, or its stand-in. */
  readonly source: Dependable;
  readonly settings: DependencySettings;
  readonly make: (context: never) => unknown;
}

/** Finds what is made for a declaration. A stand-in that is no dependency lives as long as the original. */
export function resolveOverride(
  declared: Dependable,
  overrides: DependencyOverrides,
): ResolvedDependency {
  const source = overrides.get(declared) ?? declared;
  const make = typeof source === "function" ? (): unknown => source() : source.make.bind(source);
  if (source === declared || typeof source !== "function") {
    return { declared, source, settings: settingsOf(source), make };
  }
  const { scope, useCache } = settingsOf(declared);
  return { declared, source, settings: { scope, useCache }, make };
}

function settingsOf(declared: Dependable): DependencySettings {
  return typeof declared === "function" ? {} : declared.settings;
}
