// oxlint-disable no-await-in-loop -- windows that overlap would measure each other
import type { Scenario } from "../scenarios/scenario.ts";
import type { ContenderServer } from "./contender-server.ts";
import type { Load, LoadGenerator } from "./load-generator.ts";
import type { LoadResult } from "./parse-load.ts";
import { sendFanOut } from "./fan-out/send-fan-out.ts";

/** What one window of load cost one server. */
export interface Window {
  /** Of a fan-out: deliveries, each to one client. */
  readonly requestsPerSecond: number;
  /** User and system time of the server's process, in microseconds. */
  readonly cpuPerRequest: number;
  readonly p99Milliseconds: number;
}

/** Loads a server for some seconds and reads its CPU time before and after. */
export async function measureWindow(
  server: ContenderServer,
  generator: LoadGenerator,
  { scenario, seconds }: { scenario: Scenario; seconds: number },
): Promise<Window> {
  const { kind, connections, leastSeconds } = scenario.load;
  const load = {
    port: server.port,
    request: scenario.request,
    connections,
    seconds: Math.max(seconds, leastSeconds),
  };
  const read = (): Promise<number> => server.cpuMicroseconds();
  if (kind === "fan-out") return toWindow(await sendFanOut(load, read));
  return toWindow(await sendUntilAnswered(generator, load, read));
}

/** A machine that stood still for a whole window has measured nothing: the window is opened again. */
async function sendUntilAnswered(
  generator: LoadGenerator,
  load: Load,
  read: () => Promise<number>,
): Promise<LoadResult & { readonly cpuMicroseconds: number }> {
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const before = await read();
    const result = await generator.send(load);
    if (result.requests > 0) return { ...result, cpuMicroseconds: (await read()) - before };
  }
  throw new Error(`${load.request.target} was not answered once in five windows.`);
}

function toWindow(cost: {
  readonly requests: number;
  readonly seconds: number;
  readonly p99Milliseconds: number;
  readonly cpuMicroseconds: number;
}): Window {
  return {
    requestsPerSecond: cost.requests / cost.seconds,
    cpuPerRequest: cost.cpuMicroseconds / cost.requests,
    p99Milliseconds: cost.p99Milliseconds,
  };
}
