/** What most scenarios have in common: a GET of JSON from the shop, 64 connections, raw as the base. */
export const usualScenario = {
  load: { kind: "requests", connections: 64, leastSeconds: 1 },
  routes: 0,
  mediaType: "application/json",
  isSized: true,
  refusals: [],
  base: "raw",
  goal: null,
} as const;
