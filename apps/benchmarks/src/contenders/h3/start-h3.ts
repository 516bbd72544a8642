import { serve } from "h3";
import type { RunningContender } from "../contender.ts";

/** h3 on the server that it brings. */
export async function startH3(routes: number): Promise<RunningContender> {
  const app =
    routes === 0
      ? (await import("./create-h3-shop.ts")).createH3Shop()
      : (await import("./create-h3-resources.ts")).createH3Resources(routes);
  const server = serve(app, { port: 0, hostname: "127.0.0.1", silent: true });
  await server.ready();
  return { port: Number(new URL(server.url ?? "").port), close: () => server.close(true) };
}
