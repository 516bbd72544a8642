import { describe, expect, it } from "vitest";
import { readOptions } from "./read-options.ts";

describe("readOptions", () => {
  it("measures everything with a larger young generation when nothing is asked", () => {
    const options = readOptions([]);

    expect(options.contenders.map(({ name }) => name)).toEqual([
      "raw",
      "fastidious",
      "fastify",
      "raw-unchecked",
    ]);
    expect(options.scenarios.map(({ name }) => name)).toEqual(["S1", "S2", "S3"]);
    expect(options.nodeFlags).toEqual(["--min-semi-space-size=16"]);
  });

  it("leaves Node's flags alone with --default-flags", () => {
    expect(readOptions(["--default-flags"]).nodeFlags).toEqual([]);
  });

  it("measures less with --quick, unless told how much", () => {
    expect(readOptions(["--quick", "--rounds", "5"]).effort).toEqual({
      instances: 2,
      rounds: 5,
      seconds: 1,
      warmUpSeconds: 1,
    });
  });

  it("always measures raw, the base of the ratios", () => {
    expect(readOptions(["--contender", "fastify"]).contenders.map(({ name }) => name)).toEqual([
      "raw",
      "fastify",
    ]);
  });

  it("names the scenarios there are when asked for another", () => {
    expect(() => readOptions(["--profile", "S77"])).toThrow(
      'There is no scenario "S77". Take one of S1, S2, S3.',
    );
  });

  it("refuses a count that is none", () => {
    expect(() => readOptions(["--rounds", "some"])).toThrow('"some" is not a whole number from 1.');
  });
});
