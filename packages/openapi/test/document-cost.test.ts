import { App, type RoutePlan } from "@fastidious/core";
import { expect, it } from "vitest";
import { z } from "zod";
import { createOpenAPI } from "../src/index.ts";

/** 500 routes with schemas of their own for path and query, and 50 models among them. */
function planRoutes(): readonly RoutePlan[] {
  const models = Array.from({ length: 50 }, (_, at) =>
    z
      .object({
        id: z.int(),
        name: z.string().min(1),
        price: z.number().nullable(),
        tags: z.array(z.string()).default([]),
        maker: z.object({ name: z.string(), email: z.email() }).optional(),
      })
      .meta({ id: `Item${at}` }),
  );
  const app = new App();
  for (const [at, model] of Array.from({ length: 10 }, () => models)
    .flat()
    .entries()) {
    app.post(
      `/items${at}/{item_id}`,
      {
        path: { item_id: z.int() },
        query: { q: z.string().optional(), limit: z.int().max(100).default(10) },
        body: model,
        responseModel: model,
      },
      ({ body }) => body,
    );
  }
  return app.plan();
}

// 140 ms of wall-clock time for the first document of a process that has the processor for itself, 100 ms later
// (Node 20.20, real-time priority). Here others use it too: the best of three by processor time, which counts the
// collector's threads, and three times of what it takes.
it("writes the document of 500 routes in little time", () => {
  const costs = [1, 2, 3].map(() => {
    const routes = planRoutes();
    const start = process.cpuUsage();
    createOpenAPI(routes, {});
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });

  expect(Math.min(...costs)).toBeLessThan(450);
});
