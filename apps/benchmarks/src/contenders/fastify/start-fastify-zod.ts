import type { RunningContender } from "../contender.ts";
import { startFastify } from "./start-fastify.ts";

/** Fastify with fastify-type-provider-zod. */
export async function startFastifyZod(routes: number): Promise<RunningContender> {
  if (routes === 0) return startFastify((await import("./fastify-zod-shop.ts")).addZodShop);
  const { addZodResources } = await import("./fastify-zod-resources.ts");
  return startFastify((app) => addZodResources(app, routes));
}
