import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { Load } from "../load-generator.ts";
import type { LoadResult } from "../parse-load.ts";
import { loadCore, pinToCore } from "../pin-to-core.ts";

const program = fileURLToPath(new URL("./fan-out-process.js", import.meta.url));

const Result = z.object({ requests: z.int(), seconds: z.number(), p99Milliseconds: z.number() });

/**
 * Has many clients listen to a stream of events, in a process on the load's core, and publishes for some seconds: the next
 * event once the last has reached everybody. The server's CPU time is read when all clients are there, and at the end.
 */
export async function sendFanOut(
  load: Load,
  readCpu: () => Promise<number>,
): Promise<LoadResult & { readonly cpuMicroseconds: number }> {
  const { port, request, connections, seconds } = load;
  const [command, ...rest] = pinToCore(loadCore, [
    process.execPath,
    program,
    ...[port, request.target, connections, seconds].map(String),
  ]);
  const child = spawn(command, rest, { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  try {
    await once(child, "message");
    const before = await readCpu();
    const ended = once(child, "message");
    child.send("begin");
    const [result] = await ended;
    return { ...Result.parse(result), cpuMicroseconds: (await readCpu()) - before };
  } finally {
    child.kill("SIGKILL");
  }
}
