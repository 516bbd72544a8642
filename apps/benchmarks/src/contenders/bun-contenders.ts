import type { Contender } from "./contender.ts";

const both = {
  validates: "input and output",
  omits: {},
  lacks: { S10: "measured on Node only", S12: "measured on Node only" },
} as const;

/** Who is measured on Bun. */
export const bunContenders: readonly Contender[] = [
  {
    ...both,
    name: "raw",
    title: "Bun.serve with a fetch function by hand, Zod compiled, the same work",
    start: async (routes) => (await import("./bun/start-on-bun.ts")).startRawOnBun(routes),
  },
  {
    ...both,
    name: "fastidious",
    title: "this framework through bunHandlers",
    // Bun sends a body that is a stream in chunks, whatever length its headers tell.
    omits: { "content-length": ["S8"] },
    start: async (routes) => (await import("./bun/start-on-bun.ts")).startFastidiousOnBun(routes),
  },
  {
    ...both,
    name: "elysia",
    title: "Elysia with Zod",
    omits: { "body limit": ["S3"] },
    start: async (routes) => (await import("./bun/start-on-bun.ts")).startElysiaOnBun(routes),
  },
  {
    ...both,
    name: "hono",
    title: "Hono with @hono/zod-openapi, responses parsed by hand",
    lacks: { ...both.lacks, S8: "its files are another package on each runtime" },
    start: async (routes) => (await import("./bun/start-on-bun.ts")).startHonoOnBun(routes),
  },
];
