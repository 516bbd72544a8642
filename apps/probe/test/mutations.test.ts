import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tryMutations } from "../src/mutations/try-mutations.ts";
import { ProbeProcess } from "../src/process/probe-process.ts";

// MUTATIONS=1000000 tries that many; MUTATION_SEED=… tries those again that failed.
const count = Number(process.env["MUTATIONS"] ?? 20_000);
const given = process.env["MUTATION_SEED"];
const seeds =
  given === undefined ? [20_261_126, Math.floor(Math.random() * 2 ** 32)] : [Number(given)];

let probe: ProbeProcess;
beforeAll(async () => {
  probe = await ProbeProcess.start();
}, 60_000);
afterAll(async () => {
  await probe.stop("SIGKILL");
});

describe(`of ${count} mutated requests`, () => {
  it.each(seeds)(
    "none crashes, hangs or fails the server, with the seed %i",
    { timeout: 60_000 + count * 20 },
    async (seed) => {
      const failures = await tryMutations({
        port: probe.port,
        seed,
        count: Math.ceil(count / seeds.length),
      });

      expect(failures).toEqual([]);
      expect(probe.isRunning).toBe(true);
      expect((await fetch(`${probe.url}/ok`)).status).toBe(200);
    },
  );
});
