import type { Scenario } from "./scenario.ts";
import { usualScenario } from "./usual-scenario.ts";

/** Many routes, a start, and many clients. */
export const lifeScenarios: readonly Scenario[] = [
  {
    ...usualScenario,
    name: "S9",
    title: "500 routes, the last ones asked",
    routes: 500,
    request: { method: "GET", target: "/resources-249/42" },
    answer: '{"id":42,"resource":"resources-249"}',
    refusals: [
      {
        request: { method: "GET", target: "/resources-249/none" },
        status: 422,
        side: "input",
      },
    ],
    goal: { usual: 1 },
  },
  {
    ...usualScenario,
    name: "S10",
    title: "start with 300 validated routes, until the first answer",
    load: { kind: "start", connections: 1, leastSeconds: 1 },
    routes: 300,
    request: { method: "GET", target: "/resources-149/42" },
    answer: '{"id":42,"resource":"resources-149"}',
    base: "h3",
    goal: { usual: 1 / 1.3 },
  },
  {
    ...usualScenario,
    name: "S12",
    title: "server-sent events to 1,000 clients, a delivery",
    load: { kind: "fan-out", connections: 1000, leastSeconds: 1 },
    request: { method: "GET", target: "/ticks" },
    answer: "the clock went on",
    mediaType: "text/event-stream",
    isSized: false,
  },
];
