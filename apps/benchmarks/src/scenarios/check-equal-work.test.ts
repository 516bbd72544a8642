import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasScenario, type RunningContender } from "../contenders/contender.ts";
import { contenders, findContender } from "../contenders/contenders.ts";
import { checkEqualWork } from "./check-equal-work.ts";
import { findScenario, scenarios } from "./scenarios.ts";

// Hono's server replaces the global Request and Response, and Elysia's can't be closed: check-apart.test.ts starts
// both in processes of their own.
const apart = new Set(["hono", "elysia"]);
const together = contenders.node.filter(({ name }) => !apart.has(name));

const sites = together.flatMap((contender) =>
  [...new Set(scenarios.map(({ routes }) => routes))].map((routes) => ({
    contender,
    routes,
    name: contender.name,
    mine: scenarios.filter((one) => one.routes === routes && hasScenario(contender, one.name)),
  })),
);

describe.each(sites.filter(({ mine }) => mine.length > 0))(
  "$name with $routes routes of resources",
  ({ contender, routes, mine }) => {
    let running: RunningContender;

    beforeAll(async () => {
      running = await contender.start(routes);
    });

    afterAll(() => running.close());

    it.each(mine)("does the whole work of $name", async (scenario) => {
      await checkEqualWork(contender, scenario, running.port);
    });
  },
);

describe("checkEqualWork", () => {
  let running: RunningContender;

  beforeAll(async () => {
    running = await findContender("raw-unchecked").start(0);
  });

  afterAll(() => running.close());

  it("finds a contender out that does not validate", async () => {
    const lazy = { name: "lazy", validates: "input and output", omits: {} } as const;

    await expect(checkEqualWork(lazy, findScenario("S3"), running.port)).rejects.toThrow(
      /^lazy on S3 answered 200 to POST \/items .*, expected 422\.$/,
    );
  });

  it("finds a contender out that sends other bytes", async () => {
    const honest = { name: "honest", validates: "input and output", omits: {} } as const;
    const scenario = { ...findScenario("S1"), answer: '{"hello":"you"}' };

    await expect(checkEqualWork(honest, scenario, running.port)).rejects.toThrow(
      'honest on S1 answered {"hello":"world"}, expected {"hello":"you"}.',
    );
  });
});
