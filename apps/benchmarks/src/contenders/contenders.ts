import { bunContenders } from "./bun-contenders.ts";
import type { Contender } from "./contender.ts";

/** Where contenders run. */
export type Runtime = "node" | "bun";

const both = { validates: "input and output", omits: {}, lacks: {} } as const;
const jsonOnly = "its handlers answer in JSON only";

const nodeContenders: readonly Contender[] = [
  {
    ...both,
    name: "raw",
    title: "node:http by hand, Zod compiled, the same work",
    start: async (routes) => (await import("./raw/start-raw.ts")).startRaw(routes),
  },
  {
    ...both,
    name: "fastidious",
    title: "this framework, as it is published",
    start: async (routes) =>
      (await import("./fastidious/start-fastidious.ts")).startFastidious(routes),
  },
  {
    ...both,
    name: "fastify",
    title: "Fastify with fastify-type-provider-zod",
    start: async (routes) =>
      (await import("./fastify/start-fastify-zod.ts")).startFastifyZod(routes),
  },
  {
    ...both,
    name: "fastify-schema",
    title: "Fastify with JSON Schema: filters what it sends, checks only what it receives",
    validates: "input",
    start: async (routes) =>
      (await import("./fastify/start-fastify-schema.ts")).startFastifySchema(routes),
  },
  {
    ...both,
    name: "hono",
    title: "Hono with @hono/zod-openapi, responses parsed by hand",
    start: async (routes) => (await import("./hono/start-hono.ts")).startHono(routes),
  },
  {
    ...both,
    name: "elysia",
    title: "Elysia with Zod, by its adapter for Node",
    omits: { "body limit": ["S3"] },
    lacks: { S8: "its adapter sends a length and chunks at once, which HTTP clients refuse" },
    start: async (routes) => (await import("./elysia/start-elysia.ts")).startElysia(routes),
  },
  {
    ...both,
    name: "h3",
    title: "h3 with Zod, responses parsed by hand",
    start: async (routes) => (await import("./h3/start-h3.ts")).startH3(routes),
  },
  {
    ...both,
    name: "express",
    title: "Express with Zod, all by hand",
    start: async (routes) => (await import("./express/start-express.ts")).startExpress(routes),
  },
  {
    ...both,
    name: "orpc",
    title: "oRPC with its OpenAPI handler",
    omits: { "content-length": ["S1", "S2", "S3", "S4", "S5", "S9", "S10", "S11"] },
    lacks: { S6: jsonOnly, S7: jsonOnly, S8: jsonOnly },
    start: async (routes) => (await import("./orpc/start-orpc.ts")).startOrpc(routes),
  },
  {
    ...both,
    name: "raw-unchecked",
    title: "node:http by hand, nothing validated",
    validates: "nothing",
    lacks: Object.fromEntries(
      ["S6", "S7", "S8", "S9", "S10", "S11", "S12"].map((name) => [name, "raw stands for it"]),
    ),
    start: async () => (await import("./raw/start-raw-unchecked.ts")).startRawUnchecked(),
  },
];

/** Who is measured on each runtime, in the order of each round. */
export const contenders: Readonly<Record<Runtime, readonly Contender[]>> = {
  node: nodeContenders,
  bun: bunContenders,
};

/**
 * Finds a contender by its name.
 *
 * @throws {Error} When there is none, naming those there are.
 */
export function findContender(name: string, runtime: Runtime = "node"): Contender {
  const found = contenders[runtime].find((contender) => contender.name === name);
  if (found === undefined) {
    throw new Error(
      `There is no contender "${name}" on ${runtime}. Take one of ${contenders[runtime].map((one) => one.name).join(", ")}.`,
    );
  }
  return found;
}
