import { expect, it } from "vitest";
import type { Report } from "../report/report.ts";
import { drawChart } from "./draw-chart.ts";

const report: Report = {
  machine: {
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
  },
  effort: { instances: 1, rounds: 1, seconds: 1 },
  scenarios: [{ name: "S10", title: "start & stop" }],
  participants: [],
  standings: [],
  starts: [
    {
      scenario: "S10",
      contender: "fastidious",
      base: "h3",
      milliseconds: 100,
      residentMegabytes: 60,
      ratioByTime: 3,
    },
  ],
};

it("draws a bar a contender with its figure, cut where it is too long", () => {
  const chart = drawChart(report);

  expect(chart).toContain(">S10  start &amp; stop</text>");
  expect(chart).toContain(">3.00</text>");
  expect(chart).toContain('width="550.0"');
});
