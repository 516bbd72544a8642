import type { LoopReport } from "./loop-report.ts";

/**
 * The loop is looked at so many times within the delay that is allowed: what is counted is that much too short at most. A
 * look every 50 ms takes 0.3 % of a core that has nothing else to do.
 */
const looks = 4;
/** More often would be work of its own, in milliseconds. */
const shortest = 10;

/** Counts how often the event loop was away for too long. One timer for it all, which keeps no process alive. */
export class LoopWatch implements LoopReport {
  blocked = 0;
  longest = 0;
  private readonly limit: number;
  private readonly interval: number;
  private readonly tell: ((milliseconds: number) => void) | undefined;
  private timer: NodeJS.Timeout | undefined = undefined;
  /** When the loop should be here again at the latest, by `performance.now()`. */
  private due = 0;

  /**
   * @param limit - Milliseconds that the loop may be away; 0 has nothing watched.
   * @param tell - Called, by the timer only, where it was away for longer.
   */
  constructor(limit: number, tell?: (milliseconds: number) => void) {
    this.limit = limit;
    this.interval = Math.max(Math.ceil(limit / looks), shortest);
    this.tell = tell;
  }

  start(): void {
    this.due = performance.now() + this.interval;
    if (this.limit > 0) this.timer = setInterval(this.lookAgain, this.interval).unref();
  }

  /** Begins to watch from here: what follows begins now. */
  begin(): void {
    this.due = performance.now();
  }

  /** @returns The milliseconds that the loop was away, where they are too many. Counts them once. */
  look(): number | undefined {
    const now = performance.now();
    const late = Math.round(now - this.due);
    this.due = now + this.interval;
    if (late <= this.limit) return undefined;
    this.blocked += 1;
    this.longest = Math.max(this.longest, late);
    return late;
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private readonly lookAgain = (): void => {
    const late = this.look();
    if (late !== undefined) this.tell?.(late);
  };
}
