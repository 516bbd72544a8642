import type { BenchmarkRequest } from "../scenarios/scenario.ts";
import type { ContenderServer } from "./contender-server.ts";
import type { LoadGenerator } from "./load-generator.ts";

/** What one window of load cost one server. */
export interface Window {
  readonly requestsPerSecond: number;
  /** User and system time of the server's process, in microseconds. */
  readonly cpuPerRequest: number;
}

/** Loads a server for some seconds and reads its CPU time before and after. */
export async function measureWindow(
  server: ContenderServer,
  generator: LoadGenerator,
  { request, seconds }: { request: BenchmarkRequest; seconds: number },
): Promise<Window> {
  const before = await server.cpuMicroseconds();
  const result = await generator.send({ port: server.port, request, seconds });
  const after = await server.cpuMicroseconds();
  return {
    requestsPerSecond: result.requests / result.seconds,
    cpuPerRequest: (after - before) / result.requests,
  };
}
