import { createServer } from "node:http";
import type { RunningContender } from "../contender.ts";
import { listen } from "../listen.ts";

/** The server that most ratios are taken against: what a careful person writes by hand for these routes and no others. */
export async function startRaw(routes: number): Promise<RunningContender> {
  const answer =
    routes === 0
      ? (await import("./raw-shop.ts")).answerShop
      : (await import("./raw-resources.ts")).answerResources(routes);
  return listen(createServer(answer));
}
