import type { Dependable, Dependency } from "../declare/dependency.ts";

/**
 * What stands in for dependencies, in tests. Neither the inputs nor the needs of an overridden dependency are read.
 *
 * @example
 * app.dependencyOverrides.set(currentUser, { id: "1", admin: true });
 *
 * @see https://fastapi.tiangolo.com/advanced/testing-dependencies/
 */
export class DependencyOverrides {
  /** The stand-ins by dependency. */
  readonly all: Map<Dependable, () => unknown> = new Map();
  private readonly onChange: () => void;

  constructor(onChange: () => void) {
    this.onChange = onChange;
  }

  /** Puts a value, or a function that makes one (or a generator of one), in a dependency's place. */
  set<Value>(dependency: Dependency<Value>, by: Value | (() => Value | Promise<Value>)): void {
    this.all.set(dependency, toMaker(by));
    this.onChange();
  }

  /** Takes one stand-in away. */
  delete(dependency: Dependency<unknown>): void {
    this.all.delete(dependency);
    this.onChange();
  }

  /** Takes all stand-ins away. */
  clear(): void {
    this.all.clear();
    this.onChange();
  }
}

function toMaker(by: unknown): () => unknown {
  return typeof by === "function" ? () => by() as unknown : () => by;
}
