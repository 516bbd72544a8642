import type { Session } from "node:inspector/promises";
import type { CpuProfile } from "./process-messages.ts";

let session: Session | null = null;

/** Starts V8's sampling profiler in this process. The inspector is loaded now, not at every start. */
export async function startProfile(): Promise<void> {
  const inspector = await import("node:inspector/promises");
  session = new inspector.Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: 200 });
  await session.post("Profiler.start");
}

/**
 * Stops the profiler and gives what it has seen.
 *
 * @throws {Error} When it was not started.
 */
export async function stopProfile(): Promise<CpuProfile> {
  if (session === null) throw new Error("stopProfile: no profile was started.");
  const { profile } = await session.post("Profiler.stop");
  session.disconnect();
  session = null;
  const { nodes, samples = [], timeDeltas = [] } = profile;
  return { nodes, samples, timeDeltas };
}
