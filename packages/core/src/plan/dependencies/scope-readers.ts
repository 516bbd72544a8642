import type { Dependable } from "../../declare/dependencies/dependency.ts";
import { isDependable, toUse } from "./dependency-use.ts";
import { type DependencyOverrides, resolveOverride } from "./resolve-override.ts";

/** The dependencies that read the scopes which are demanded of them, or need one that does. */
export class ScopeReaders {
  private readonly overrides: DependencyOverrides;
  private readonly known = new Map<Dependable, boolean>();

  constructor(overrides: DependencyOverrides) {
    this.overrides = overrides;
  }

  has(declared: Dependable): boolean {
    const known = this.known.get(declared);
    if (known !== undefined) return known;
    // In a circle, which is told when it is visited, the question would go round for ever.
    this.known.set(declared, false);
    const { settings } = resolveOverride(declared, this.overrides);
    const isReader =
      settings.securityScopes === true ||
      Object.entries(settings.dependencies ?? {}).some(
        ([name, named]) => isDependable(named) && this.has(toUse(name, named).declared),
      );
    this.known.set(declared, isReader);
    return isReader;
  }
}
