import type { LifespanApp } from "../../declare/lifespan.ts";
import { LifespanError } from "../../errors/lifespan-error.ts";
import type { HeldDependency } from "../../plan/dependencies/held-dependency.ts";
import type { LifespanLayer } from "../../plan/lifespan-layer.ts";
import type { Logger } from "../../request/logger.ts";
import type { ValueGenerator } from "../../run/dependencies/open-dependency.ts";
import type { OpenPart } from "./open-part.ts";
import { openHeld } from "./open-held.ts";
import { openLayer } from "./open-layer.ts";

/** What lives as long as an application: lifespans from the outside in, then dependencies, each after its needs. */
export interface LivingParts {
  readonly layers: readonly LifespanLayer[];
  readonly held: readonly HeldDependency[];
}

/** Starts and ends what lives as long as an application, one turn after the other. */
export class Lifetime {
  private readonly opened: OpenPart[] = [];
  private turn: Promise<unknown> = Promise.resolve();

  /** Whether nothing is left to start. */
  isComplete({ layers, held }: LivingParts): boolean {
    return (
      layers.every(({ state }) => state !== undefined) &&
      held.every(({ made }) => made !== undefined)
    );
  }

  /**
   * Opens what is not open yet, in order. Where one part fails, those that this start has opened are closed.
   *
   * @throws {LifespanError} Naming the part that failed.
   */
  start(parts: LivingParts, app: LifespanApp, logger: Logger): Promise<void> {
    return this.next(async () => {
      const before = this.opened.length;
      try {
        await this.openAll(parts, app);
      } catch (error) {
        await this.closeDownTo(before, logger);
        throw error;
      }
    });
  }

  /**
   * Closes all that is open, last opened first, whatever one of them does. What fails is logged.
   *
   * @returns The names of what failed.
   */
  close(logger: Logger): Promise<readonly string[]> {
    return this.next(() => this.closeDownTo(0, logger));
  }

  private next<Result>(work: () => Promise<Result>): Promise<Result> {
    const mine = this.turn.then(work);
    // Whoever comes next is not concerned by a failure of this one.
    this.turn = mine.catch(ignore);
    return mine;
  }

  private async openAll({ layers, held }: LivingParts, app: LifespanApp): Promise<void> {
    /* oxlint-disable no-await-in-loop -- a later one may rest on an earlier one */
    for (const layer of layers) {
      if (layer.state === undefined) {
        await this.open(layer.place, () => openLayer(layer, app));
      }
    }
    for (const one of held) {
      if (one.made === undefined) {
        await this.open(`the dependency "${one.name}"`, () => openHeld(one));
      }
    }
    /* oxlint-enable no-await-in-loop */
  }

  private async open(place: string, open: () => Promise<Omit<OpenPart, "place">>): Promise<void> {
    try {
      this.opened.push({ place, ...(await open()) });
    } catch (error) {
      throw new LifespanError(place, error);
    }
  }

  private async closeDownTo(length: number, logger: Logger): Promise<string[]> {
    const failed: string[] = [];
    while (this.opened.length > length) {
      const part = this.opened.pop();
      if (part === undefined) break;
      part.forget();
      try {
        // oxlint-disable-next-line no-await-in-loop -- the last opened is closed first
        await finish(part.generator);
      } catch (err) {
        failed.push(part.place);
        logger.error({ err, part: part.place }, "Something failed while the application ended.");
      }
    }
    return failed;
  }
}

async function finish(generator: ValueGenerator | undefined): Promise<void> {
  const result = await generator?.next();
  if (result === undefined || result.done === true) return;
  await generator?.return(undefined);
  throw new TypeError("It yielded twice. Yield once.");
}

function ignore(): void {
  // Told to whoever asked for it.
}
