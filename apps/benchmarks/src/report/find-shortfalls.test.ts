import { describe, expect, it } from "vitest";
import type { Standing } from "./compare.ts";
import { findShortfalls } from "./find-shortfalls.ts";

function standing(contender: string, ratioByCpu: number): Standing {
  const least = { leastCpuPerRequest: 1, ratioByLeastCpu: 1 };
  const rest = {
    requestsPerSecond: 1,
    cpuPerRequest: 1,
    spread: [1, 1],
    ratioByThroughput: 1,
  } as const;
  return { scenario: "S1", contender, ratioByCpu, ...least, ...rest };
}

describe("findShortfalls", () => {
  it("finds none when we are near raw and ahead of fastify", () => {
    expect(findShortfalls([standing("fastidious", 0.95), standing("fastify", 0.8)])).toEqual([]);
  });

  it("names a scenario that is behind raw", () => {
    expect(findShortfalls([standing("fastidious", 0.85), standing("fastify", 0.8)])).toEqual([
      "S1: fastidious has 0.85 of raw's capacity, expected 0.9.",
    ]);
  });

  it("names a scenario that is behind fastify", () => {
    expect(findShortfalls([standing("fastidious", 0.95), standing("fastify", 0.96)])).toEqual([
      "S1: fastidious has 0.95 of raw's capacity and fastify 0.96, expected more.",
    ]);
  });

  it("does not pass when we were not measured", () => {
    expect(findShortfalls([standing("fastify", 0.8)])).toEqual(["fastidious was not measured."]);
  });
});
