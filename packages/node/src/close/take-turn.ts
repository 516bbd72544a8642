import { setImmediate } from "node:timers/promises";

/** Lets the loop go round: whatever has come by now, on any connection, is read then. */
export async function takeTurn(): Promise<void> {
  // The one that runs now may be past its reading.
  await setImmediate();
  await setImmediate();
}
