import { createServer } from "node:http";
import { OpenAPIHandler } from "@orpc/openapi/node";
import { BodyLimitPlugin } from "@orpc/server/node";
import { bodyLimit } from "../../shop/limits.ts";
import type { RunningContender } from "../contender.ts";
import { listen } from "../listen.ts";

/** oRPC with its OpenAPI handler on node:http. */
export async function startOrpc(routes: number): Promise<RunningContender> {
  const router =
    routes === 0
      ? (await import("./orpc-shop.ts")).createShopRouter()
      : (await import("./orpc-resources.ts")).createResourcesRouter(routes);
  const handler = new OpenAPIHandler(router, {
    plugins: [new BodyLimitPlugin({ maxBodySize: bodyLimit })],
  });
  const server = createServer((request, response) => {
    const context = { authorization: request.headers.authorization };
    void handler.handle(request, response, { context }).then(({ matched }) => {
      if (!matched) response.writeHead(404).end();
    });
  });
  return listen(server);
}
