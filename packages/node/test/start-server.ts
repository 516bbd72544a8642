import type { App } from "@fastidious/core";
import { onTestFinished } from "vitest";
import { type RunningServer, serve } from "../src/index.ts";

/** Serves an application on a free port until the test is over. */
export async function startServer(app: App): Promise<RunningServer> {
  const server = await serve(app, { port: 0, handleSignals: false });
  onTestFinished(async () => void (await server.close()));
  return server;
}
