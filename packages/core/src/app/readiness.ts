import type { LifespanApp } from "../declare/lifespan.ts";
import type { HeldDependency } from "../plan/dependencies/held-dependency.ts";
import type { Logger } from "../request/logger.ts";
import type { RunPlan } from "../run/run-plan.ts";
import { Lifetime } from "./lifespan/lifetime.ts";
import type { KeptParts, ReadyApp } from "./make-ready.ts";

/** Makes an application ready when that is asked for, anew after a change, and starts what lives as long as it does. */
export class Readiness {
  /** What was made ready and has started in all its parts: what requests run by. */
  started: ReadyApp | undefined = undefined;

  private readonly app: LifespanApp;
  private readonly make: (kept: KeptParts) => ReadyApp;
  private readonly kept: KeptParts = { held: new Map(), lifespans: new Map() };
  private readonly lifetime = new Lifetime();
  private planned: ReadyApp | undefined = undefined;

  constructor(app: LifespanApp, make: (kept: KeptParts) => ReadyApp) {
    this.app = app;
    this.make = make;
  }

  /** @throws {DefinitionError} With every problem of the application. */
  ready(): ReadyApp {
    this.planned ??= this.make(this.kept);
    return this.planned;
  }

  /** Has it made ready anew: something has changed. What was opened stays so. */
  forget(): void {
    this.planned = undefined;
    this.started = undefined;
  }

  /** @throws {LifespanError} Naming the part that failed. */
  async start(): Promise<void> {
    const ready = this.ready();
    if (this.started === ready) return;
    await this.lifetime.start(ready.routes, this.app, ready.run.logger);
    if (this.planned === ready) this.started = ready;
  }

  /** Makes dependencies of the scope "app" that no route asks for. */
  hold(held: readonly HeldDependency[]): Promise<void> {
    return this.lifetime.start({ layers: [], held }, this.app, this.ready().run.logger);
  }

  /** @returns The names of what failed. */
  async close(logger: Logger): Promise<readonly string[]> {
    this.started = undefined;
    const failed = await this.lifetime.close(logger);
    // A start that was under way has ended in between.
    this.started = undefined;
    return failed;
  }

  /** Answers once everything has started: in this tick where there is nothing to start. */
  prepare<Answer>(answer: (run: RunPlan) => Answer | Promise<Answer>): Promise<Answer> {
    const ready = this.ready();
    if (this.lifetime.isComplete(ready.routes)) {
      this.started = ready;
      return Promise.resolve(answer(ready.run));
    }
    // What was registered in the meantime may have brought more to start.
    return this.start().then(() => this.prepare(answer));
  }
}
