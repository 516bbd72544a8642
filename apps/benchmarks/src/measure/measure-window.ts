import type { Scenario } from "../scenarios/scenario.ts";
import type { ContenderServer } from "./contender-server.ts";
import type { LoadGenerator } from "./load-generator.ts";
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
  const before = await read();
  const result = await generator.send(load);
  return toWindow({ ...result, cpuMicroseconds: (await read()) - before });
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
