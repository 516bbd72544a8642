import { setTimeout as sleep } from "node:timers/promises";
import { Fastidious } from "fastidious";
import { serve } from "fastidious/node";

const app = new Fastidious();

app.get("/hang", () => new Promise<never>(() => undefined));

app.get("/long", async ({ signal }) => {
  await sleep(60_000, undefined, { signal }); // ends when nobody waits any more
});

/** Serves until it is told to stop, and tells how that went. */
export async function serveUntil(stop: (url: string) => Promise<unknown>): Promise<string> {
  const server = await serve(app, { port: 0, handleSignals: false, drainTimeout: 100 });
  await stop(server.url);
  const report = await server.close();
  return report.isClean ? "all ended" : `cut off: ${report.cutRequests.join(", ")}`;
}
