import type { Contender } from "./contender.ts";

/** Who is measured, in the order of each round; every ratio is taken against the first. */
export const contenders: readonly Contender[] = [
  {
    name: "raw",
    title: "node:http by hand, Zod compiled, the same work",
    validates: true,
    start: async () => (await import("./raw.ts")).startRaw(),
  },
  {
    name: "fastidious",
    title: "this framework, as it is published",
    validates: true,
    start: async () => (await import("./fastidious.ts")).startFastidious(),
  },
  {
    name: "fastify",
    title: "Fastify with fastify-type-provider-zod",
    validates: true,
    start: async () => (await import("./fastify.ts")).startFastify(),
  },
  {
    name: "raw-unchecked",
    title: "node:http by hand, nothing validated",
    validates: false,
    start: async () => (await import("./raw-unchecked.ts")).startRawUnchecked(),
  },
];

/**
 * Finds a contender by its name.
 *
 * @throws {Error} When there is none, naming those there are.
 */
export function findContender(name: string): Contender {
  const found = contenders.find((contender) => contender.name === name);
  if (found === undefined) {
    throw new Error(
      `There is no contender "${name}". Take one of ${contenders.map((one) => one.name).join(", ")}.`,
    );
  }
  return found;
}
