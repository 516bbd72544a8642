import { serve } from "fastidious/node";
import type { RunningContender } from "../contender.ts";
import { createApp } from "./create-app.ts";

/** This framework on its own server. */
export async function startFastidious(routes: number): Promise<RunningContender> {
  const server = await serve(await createApp(routes), { port: 0, host: "127.0.0.1" });
  return { port: server.port, close: () => server.close() };
}
