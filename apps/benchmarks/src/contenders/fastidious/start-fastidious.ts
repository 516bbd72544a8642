import { serve } from "fastidious/node";
import type { RunningContender } from "../contender.ts";
import { createApp } from "./create-app.ts";

/** This framework on its own server. */
export async function startFastidious(routes: number): Promise<RunningContender> {
  const app = await createApp(routes);
  // As the others: none of them writes a line a request, not even where a terminal looks on.
  const server = await serve(app, { port: 0, host: "127.0.0.1", accessLog: false });
  return { port: server.port, close: async () => void (await server.close()) };
}
