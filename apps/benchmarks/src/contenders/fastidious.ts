import { Fastidious } from "fastidious";
import { serve } from "fastidious/node";
import { z } from "zod";
import {
  bodyLimit,
  breakPromise,
  findItem,
  FoundItem,
  greet,
  Greeting,
  Item,
  Limit,
} from "../scenarios/shop.ts";
import type { RunningContender } from "./contender.ts";

// Only the check of equal work makes anything to log, by a handler that breaks its promise on purpose.
const silent = { error: (): void => undefined, warn: (): void => undefined };

/** This framework, written as its documentation says, nothing switched off. */
export async function startFastidious(): Promise<RunningContender> {
  const app = new Fastidious({ title: "Benchmarks", version: "1.0.0", bodyLimit, logger: silent });
  app.get("/hello", { responseModel: Greeting }, () => greet());
  app.get("/broken", { responseModel: Greeting }, () => breakPromise());
  app.get(
    "/items/{item_id}",
    {
      path: { item_id: z.int() },
      query: {
        q: z.string(),
        limit: z.int().min(Limit.least).max(Limit.most).default(Limit.usual),
      },
      responseModel: FoundItem,
    },
    ({ path, query }) => findItem(path.item_id, query.q, query.limit),
  );
  app.post("/items", { body: Item, responseModel: Item }, ({ body }) => body);
  const server = await serve(app, { port: 0, host: "127.0.0.1" });
  return { port: server.port, close: () => server.close() };
}
