import { describe, expect, it } from "vitest";
import { readOptions } from "./read-options.ts";

describe("readOptions", () => {
  it("measures everything with a larger young generation when nothing is asked", () => {
    const options = readOptions([]);

    expect(options.contenders.map(({ name }) => name)).toEqual([
      "raw",
      "fastidious",
      "fastify",
      "fastify-schema",
      "hono",
      "elysia",
      "h3",
      "express",
      "orpc",
      "raw-unchecked",
    ]);
    expect(options.scenarios.map(({ name }) => name).join(" ")).toBe(
      "S1 S2 S3 S4 S5 S6 S7 S8 S9 S10 S11 S12",
    );
    expect(options.nodeFlags).toEqual(["--min-semi-space-size=16"]);
  });

  it("leaves Node's flags alone with --default-flags", () => {
    expect(readOptions(["--default-flags"]).nodeFlags).toEqual([]);
  });

  it("measures less with --quick, unless told how much", () => {
    const options = readOptions(["--quick", "--rounds", "5"]);

    expect(options.effort).toEqual({ instances: 2, rounds: 5, seconds: 1, warmUpSeconds: 1 });
    expect(options.scenarios.map(({ name }) => name)).toEqual(["S1", "S2", "S3"]);
    expect(options.contenders.map(({ name }) => name)).toEqual([
      "raw",
      "fastidious",
      "fastify",
      "raw-unchecked",
    ]);
  });

  it("measures the peers that are named beside raw and fastidious", () => {
    const options = readOptions(["--scenarios", "S6,S7", "--peers", "h3, hono"]);

    expect(options.scenarios.map(({ name }) => name)).toEqual(["S6", "S7"]);
    expect(options.contenders.map(({ name }) => name)).toEqual(["raw", "fastidious", "hono", "h3"]);
  });

  it("measures no peers when there are to be none", () => {
    const options = readOptions(["--scenarios", "S4", "--peers", "none"]);

    expect(options.contenders.map(({ name }) => name)).toEqual([
      "raw",
      "fastidious",
      "raw-unchecked",
    ]);
  });

  it("always measures the base of the ratios", () => {
    const options = readOptions(["--scenario", "S1", "--contender", "fastify"]);

    expect(options.contenders.map(({ name }) => name)).toEqual(["raw", "fastify"]);
  });

  it("has contenders of their own for Bun, and no flags", () => {
    const options = readOptions(["--runtime", "bun"]);

    expect(options.contenders.map(({ name }) => name)).toEqual([
      "raw",
      "fastidious",
      "elysia",
      "hono",
    ]);
    expect(options.nodeFlags).toEqual([]);
  });

  it("profiles fastidious unless another is named", () => {
    expect(readOptions(["--profile", "S1"]).profile?.contender).toBe("fastidious");
    expect(readOptions(["--profile", "S1", "--contender", "raw"]).profile?.contender).toBe("raw");
  });

  it("names the scenarios there are when asked for another", () => {
    expect(() => readOptions(["--profile", "S77"])).toThrow(
      'There is no scenario "S77". Take one of S1, S2, S3,',
    );
  });

  it("names the contenders there are when asked for another", () => {
    expect(() => readOptions(["--runtime", "bun", "--peers", "express"])).toThrow(
      'There is no contender "express" on bun. Take one of raw, fastidious, elysia, hono.',
    );
  });

  it("refuses a count that is none", () => {
    expect(() => readOptions(["--rounds", "some"])).toThrow('"some" is not a whole number from 1.');
  });
});
