import { describe, expect, it } from "vitest";
import { findShortfalls } from "./find-shortfalls.ts";
import type { Participant, Report, Standing, StartStanding } from "./report.ts";

function standing(contender: string, ratioByCpu: number): Standing {
  return {
    scenario: "S1",
    contender,
    base: "raw",
    requestsPerSecond: 1,
    cpuPerRequest: 1,
    leastCpuPerRequest: 1,
    p99Milliseconds: 1,
    ratioByCpu,
    spread: [1, 1],
    ratioByLeastCpu: 1,
    ratioByThroughput: 1,
  };
}

function start(contender: string, ratioByTime: number, residentMegabytes: number): StartStanding {
  return {
    scenario: "S10",
    contender,
    base: "h3",
    milliseconds: 1,
    residentMegabytes,
    ratioByTime,
  };
}

function participant(name: string): Participant {
  const validates = name === "fastify-schema" ? "input" : "input and output";
  return { name, title: name, validates, omits: {}, lacks: {} };
}

function report(standings: Standing[], starts: StartStanding[] = []): Report {
  const machine = {
    processor: "a processor",
    cores: 2,
    load: 0,
    arePinned: true,
    date: "2026-01-01",
    runtime: "node",
    runtimeVersion: "20.19.0",
    flags: [],
    generator: "wrk",
    packages: {},
  } as const;
  const names = new Set([...standings, ...starts].map(({ contender }) => contender));
  return {
    machine: { ...machine, flags: [] },
    effort: { instances: 1, rounds: 1, seconds: 1 },
    scenarios: [],
    participants: [...names].map(participant),
    standings,
    starts,
  };
}

describe("findShortfalls", () => {
  it("finds none when we are near the goal and ahead of the peers", () => {
    const standings = [standing("fastidious", 0.95), standing("fastify", 0.8)];

    expect(findShortfalls(report(standings))).toEqual([]);
  });

  it("names a scenario that is behind its goal by more than a tenth", () => {
    const standings = [standing("fastidious", 0.85), standing("fastify", 0.8)];

    expect(findShortfalls(report(standings))).toEqual([
      "S1: fastidious has 0.85 of raw's capacity, expected 1.00.",
    ]);
  });

  it("names a scenario that is behind a peer", () => {
    const standings = [standing("fastidious", 0.95), standing("hono", 0.96)];

    expect(findShortfalls(report(standings))).toEqual([
      "S1: fastidious has 0.95 of raw's capacity and hono 0.96, expected more.",
    ]);
  });

  it("lets one be ahead that does not check what it sends", () => {
    const standings = [standing("fastidious", 0.95), standing("fastify-schema", 0.96)];

    expect(findShortfalls(report(standings))).toEqual([]);
  });

  it("names a start that is too slow and a memory that is too large", () => {
    const starts = [start("fastidious", 0.7, 90), start("h3", 1, 70), start("hono", 0.6, 80)];

    expect(findShortfalls(report([], starts))).toEqual([
      "S10: fastidious starts 1.43 times as long as h3, expected 1.3.",
      "S10: fastidious takes 90 MB and hono 80, expected no more.",
    ]);
  });

  it("does not pass when we were not measured", () => {
    expect(findShortfalls(report([standing("fastify", 0.8)]))).toEqual([
      "fastidious was not measured.",
    ]);
  });
});
