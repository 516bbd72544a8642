import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunningContender } from "../contenders/contender.ts";
import { contenders, findContender } from "../contenders/contenders.ts";
import { checkEqualWork } from "./check-equal-work.ts";
import { findScenario, scenarios } from "./scenarios.ts";

describe.each(contenders)("$name", (contender) => {
  let running: RunningContender;

  beforeAll(async () => {
    running = await contender.start();
  });

  afterAll(() => running.close());

  it.each(scenarios)("does the whole work of $name", async (scenario) => {
    await checkEqualWork(contender, scenario, running.port);
  });
});

describe("checkEqualWork", () => {
  let running: RunningContender;

  beforeAll(async () => {
    running = await findContender("raw-unchecked").start();
  });

  afterAll(() => running.close());

  it("finds a contender out that does not validate", async () => {
    const lazy = { name: "lazy", validates: true };

    await expect(checkEqualWork(lazy, findScenario("S3"), running.port)).rejects.toThrow(
      /^lazy on S3 answered 200 to POST \/items .*, expected 422\.$/,
    );
  });

  it("finds a contender out that sends other bytes", async () => {
    const honest = { name: "honest", validates: true };
    const scenario = { ...findScenario("S1"), answer: '{"hello":"you"}' };

    await expect(checkEqualWork(honest, scenario, running.port)).rejects.toThrow(
      'honest on S1 answered {"hello":"world"}, expected {"hello":"you"}.',
    );
  });
});
