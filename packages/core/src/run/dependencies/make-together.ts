import type { DependencyPlan } from "../../plan/route-plan.ts";
import type { Exchange } from "../exchange.ts";
import { isPromise } from "../is-promise.ts";
import { makeDependency } from "./make-dependency.ts";

/** Stands where a dependency is not made yet. */
const unmade: unique symbol = Symbol("unmade");

/**
 * Makes what is left of a route's dependencies, each as soon as those that it follows are made. When one fails no other is
 * begun; those that were are waited for, so that nothing is opened after the others were closed.
 *
 * @param made - The values so far; takes the others.
 * @param first - The next one, which takes time.
 * @returns A promise that rejects with the first error in the order of the declarations.
 */
export function makeTogether(
  exchange: Exchange,
  made: unknown[],
  first: PromiseLike<unknown>,
): Promise<void> {
  const begun = made.length;
  const plans = exchange.route.dependencies;
  while (made.length < plans.length) made.push(unmade);
  return new Promise((resolve, reject) => {
    const making = new Making(exchange, made, () => {
      if (making.failures.size === 0) resolve();
      else reject(making.failures.get(Math.min(...making.failures.keys())));
    });
    making.wait(begun, first);
    making.beginMore();
  });
}

class Making {
  /** Errors by the position of what failed. */
  readonly failures: Map<number, unknown> = new Map();
  private readonly exchange: Exchange;
  private readonly made: unknown[];
  private readonly onEnd: () => void;
  private readonly waiting = new Set<number>();

  constructor(exchange: Exchange, made: unknown[], onEnd: () => void) {
    this.exchange = exchange;
    this.made = made;
    this.onEnd = onEnd;
  }

  wait(at: number, value: PromiseLike<unknown>): void {
    this.waiting.add(at);
    // A query builder's `then` may start its work, and give another one.
    Promise.resolve(value).then(
      (settled) => {
        this.made[at] = settled;
        this.goOn(at);
      },
      (error: unknown) => {
        this.failures.set(at, error);
        this.goOn(at);
      },
    );
  }

  beginMore(): void {
    const plans = this.exchange.route.dependencies;
    for (const [at, plan] of plans.entries()) {
      if (this.failures.size > 0) return;
      if (this.made[at] === unmade && !this.waiting.has(at) && this.isReady(plan)) {
        this.begin(at, plan);
      }
    }
  }

  private goOn(at: number): void {
    this.waiting.delete(at);
    this.beginMore();
    if (this.waiting.size === 0) this.onEnd();
  }

  private begin(at: number, plan: DependencyPlan): void {
    try {
      const value = makeDependency(plan, this.exchange);
      if (isPromise(value)) this.wait(at, value);
      else this.made[at] = value;
    } catch (error) {
      this.failures.set(at, error);
    }
  }

  private isReady({ follows, afterAll }: DependencyPlan): boolean {
    if (follows.some((at) => this.made[at] === unmade)) return false;
    return !this.made.slice(0, afterAll).includes(unmade);
  }
}
