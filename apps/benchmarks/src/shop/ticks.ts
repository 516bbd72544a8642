import type { z } from "zod";
import type { Tick } from "./models.ts";

/** What is published: one field more than the model declares. */
export type InternalTick = z.infer<typeof Tick> & { readonly source: string };

const listeners = new Set<(tick: InternalTick) => void>();
let count = 0;

/** Publishes the next tick to everybody who listens; tells how many they are. */
export function publishTick(): { reached: number; trace: string } {
  count += 1;
  const tick = { id: count, source: "never sent", text: "the clock went on" };
  const reached = listeners.size;
  for (const listener of listeners) listener(tick);
  return { reached, trace: "never sent" };
}

/** Calls the listener at each tick, until what it returns is called. */
export function listenToTicks(listener: (tick: InternalTick) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Follows what is published, until its consumer returns it or the signal is aborted.
 *
 * @yields Each tick from now on.
 */
export async function* followTicks(signal?: AbortSignal): AsyncGenerator<InternalTick, void> {
  const waiting: InternalTick[] = [];
  let wake: (() => void) | null = null;
  const stir = (): void => wake?.();
  const leave = listenToTicks((tick) => {
    waiting.push(tick);
    stir();
  });
  signal?.addEventListener("abort", stir);
  try {
    for (;;) {
      if (signal?.aborted === true) return;
      const next = waiting.shift();
      if (next !== undefined) yield next;
      // oxlint-disable-next-line no-await-in-loop -- each tick has its time
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    leave();
  }
}
