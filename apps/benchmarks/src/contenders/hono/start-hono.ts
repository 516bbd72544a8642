import { serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { fileFolder, fileName, provideFile } from "../../shop/bulk.ts";
import type { RunningContender } from "../contender.ts";

/** Hono with @hono/zod-openapi on @hono/node-server. */
export async function startHono(routes: number): Promise<RunningContender> {
  const app =
    routes === 0
      ? addFile((await import("./create-hono-shop.ts")).createHonoShop())
      : (await import("./create-hono-resources.ts")).createHonoResources(routes);
  return new Promise((resolve) => {
    const options = { fetch: app.fetch, port: 0, hostname: "127.0.0.1" };
    const server = serve(options, ({ port }) => {
      resolve({
        port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ("closeAllConnections" in server) server.closeAllConnections();
          }),
      });
    });
  });
}

function addFile(app: OpenAPIHono): OpenAPIHono {
  provideFile();
  app.get("/file", serveStatic({ root: fileFolder, rewriteRequestPath: () => `/${fileName}` }));
  return app;
}
