import type { Dependable, Dependency } from "../declare/dependencies/dependency.ts";
import { isDependable } from "../plan/dependencies/dependency-use.ts";

type Maker<Value> = () =>
  | Value
  | Promise<Value>
  | Generator<Value, void>
  | AsyncGenerator<Value, void>;

/** Every function has a `caller`, which hardly anything else has. */
interface NoFunction {
  readonly caller?: never;
}

/**
 * A value that stands in as it is. A function never does, because it would be called: neither one that is the value, nor
 * one that passes for it: `{ name: string }` is what all functions have.
 *
 * `PlainValue<{ name: string } | null>` → `({ name: string } & NoFunction) | null`
 */
type PlainValue<Value> = Value extends (...given: never[]) => unknown
  ? never
  : Value extends object
    ? Value & NoFunction
    : Value;

/**
 * What stands in for dependencies, in tests. Neither the inputs nor the needs of an overridden dependency are read; a
 * stand-in that is a dependency has its own.
 *
 * @example
 * app.dependencyOverrides.set(currentUser, { id: "1", admin: true });
 *
 * @see https://fastapi.tiangolo.com/advanced/testing-dependencies/
 */
export class DependencyOverrides {
  /** The stand-ins by dependency. */
  readonly all: Map<Dependable, Dependable> = new Map();
  private readonly onChange: () => void;

  constructor(onChange: () => void) {
    this.onChange = onChange;
  }

  /** Puts a value, a function that makes one, a generator of one, or another dependency in a dependency's place. */
  set<Value>(
    dependency: Dependency<Value>,
    by: NoInfer<PlainValue<Value> | Maker<Value> | Dependency<Value>>,
  ): void {
    this.all.set(dependency, isDependable(by) ? by : () => by);
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
