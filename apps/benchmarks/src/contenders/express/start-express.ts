import { createServer } from "node:http";
import type { RunningContender } from "../contender.ts";
import { listen } from "../listen.ts";

/** Express with Zod. */
export async function startExpress(routes: number): Promise<RunningContender> {
  const app =
    routes === 0
      ? (await import("./create-express-shop.ts")).createExpressShop()
      : (await import("./create-express-resources.ts")).createExpressResources(routes);
  return listen(createServer(app));
}
