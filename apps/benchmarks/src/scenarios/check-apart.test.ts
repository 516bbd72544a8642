import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, it } from "vitest";
import { hasScenario } from "../contenders/contender.ts";
import { contenders, findContender } from "../contenders/contenders.ts";
import { ContenderServer } from "../measure/contender-server.ts";
import type { Program } from "../measure/program/program.ts";
import { checkEqualWork } from "./check-equal-work.ts";
import { scenarios } from "./scenarios.ts";

// The same program as the benchmark's, from its source.
const file = fileURLToPath(new URL("../contenders/contender-process.ts", import.meta.url));
const { BUN } = process.env;

const onNode: Program = {
  runtime: "node",
  command: process.execPath,
  flags: ["--import", "tsx"],
  file,
};
const onBun: Program = { runtime: "bun", command: `${BUN}`, flags: [], file };

const sites = [
  { program: onNode, contender: findContender("hono"), routes: 0 },
  { program: onNode, contender: findContender("elysia"), routes: 0 },
  { program: onNode, contender: findContender("elysia"), routes: 500 },
  ...(BUN === undefined
    ? []
    : contenders.bun.flatMap((contender) => [
        { program: onBun, contender, routes: 0 },
        { program: onBun, contender, routes: 500 },
      ])),
];

describe.each(sites)(
  "$contender.name on $program.runtime with $routes routes of resources",
  (site) => {
    const { contender, program, routes } = site;
    const mine = scenarios.filter(
      (one) => one.routes === routes && hasScenario(contender, one.name),
    );
    let server: ContenderServer;

    beforeAll(async () => {
      server = await ContenderServer.start(contender.name, program, routes);
    });

    afterAll(() => server.stop());

    it.each(mine)("does the whole work of $name", async (scenario) => {
      await checkEqualWork(contender, scenario, server.port);
    });
  },
);
