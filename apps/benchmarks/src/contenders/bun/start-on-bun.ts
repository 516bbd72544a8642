import type { RunningContender } from "../contender.ts";
import { serveOnBun } from "./bun-runtime.ts";

/** Bun.serve by hand. */
export async function startRawOnBun(routes: number): Promise<RunningContender> {
  const fetch =
    routes === 0
      ? (await import("./bun-raw.ts")).answerShop
      : (await import("./bun-raw-resources.ts")).answerResources(routes);
  return serveOnBun({ fetch });
}

/** This framework through `bunHandlers`. */
export async function startFastidiousOnBun(routes: number): Promise<RunningContender> {
  const { bunHandlers } = await import("fastidious/bun");
  const app = await (await import("../fastidious/create-app.ts")).createApp(routes);
  await app.start();
  return serveOnBun(bunHandlers(app));
}

/** Hono through `app.fetch`. */
export async function startHonoOnBun(routes: number): Promise<RunningContender> {
  const app =
    routes === 0
      ? (await import("../hono/create-hono-shop.ts")).createHonoShop()
      : (await import("../hono/create-hono-resources.ts")).createHonoResources(routes);
  return serveOnBun({ fetch: (request) => app.fetch(request) });
}

/** Elysia where it is at home. */
export async function startElysiaOnBun(routes: number): Promise<RunningContender> {
  const { Elysia } = await import("elysia");
  const app = new Elysia();
  if (routes === 0) (await import("../elysia/add-elysia-shop.ts")).addElysiaShop(app);
  else (await import("../elysia/add-elysia-resources.ts")).addElysiaResources(app, routes);
  app.listen({ port: 0, hostname: "127.0.0.1" });
  return {
    port: app.server?.port ?? 0,
    close: async () => void (await app.stop(true)),
  };
}
