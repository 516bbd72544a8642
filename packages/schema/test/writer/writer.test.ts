import { describe, expect, it } from "vitest";
import { runPairs } from "./run-pairs.ts";

describe("the writer of a model", () => {
  it(
    "says of 50,000 random values by random models what Zod and JSON.stringify say, or nothing",
    { timeout: 120_000 },
    () => {
      const { wrong, written } = runPairs(20_261_122, { pairs: 50_000 });

      expect(wrong).toEqual([]);
      expect(written).toBeGreaterThan(10_000);
    },
  );

  it("does so by a seed that is another each time", { timeout: 120_000 }, () => {
    const seed = Math.floor(Math.random() * 2 ** 31);

    const { wrong } = runPairs(seed, { pairs: 50_000 });

    expect(wrong, `seed ${seed}`).toEqual([]);
  });
});
