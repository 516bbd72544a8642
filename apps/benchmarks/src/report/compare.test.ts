import { describe, expect, it } from "vitest";
import { compare } from "./compare.ts";

describe("compare", () => {
  it("sets each window beside the base's of the same round and takes medians", () => {
    const standings = compare(
      [
        {
          scenario: "S1",
          contender: "raw",
          round: "1.1",
          requestsPerSecond: 100,
          cpuPerRequest: 10,
          p99Milliseconds: 2,
        },
        {
          scenario: "S1",
          contender: "ours",
          round: "1.1",
          requestsPerSecond: 80,
          cpuPerRequest: 20,
          p99Milliseconds: 2,
        },
        {
          scenario: "S1",
          contender: "raw",
          round: "1.2",
          requestsPerSecond: 50,
          cpuPerRequest: 20,
          p99Milliseconds: 2,
        },
        {
          scenario: "S1",
          contender: "ours",
          round: "1.2",
          requestsPerSecond: 60,
          cpuPerRequest: 16,
          p99Milliseconds: 2,
        },
        {
          scenario: "S2",
          contender: "raw",
          round: "1.1",
          requestsPerSecond: 7,
          cpuPerRequest: 1,
          p99Milliseconds: 2,
        },
      ],
      () => "raw",
    );

    expect(standings[1]).toEqual({
      scenario: "S1",
      contender: "ours",
      base: "raw",
      p99Milliseconds: 2,
      requestsPerSecond: 70,
      cpuPerRequest: 18,
      leastCpuPerRequest: 16,
      ratioByCpu: 0.875,
      spread: [0.5, 1.25],
      ratioByLeastCpu: 0.625,
      ratioByThroughput: 1,
    });
  });
});
