import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseRange } from "./parse-range.ts";

describe("parseRange", () => {
  // Of a file of 100 bytes.
  it.each([
    ["bytes=0-3", [[0, 4]]],
    ["Bytes=0-3", [[0, 4]]],
    ["bytes=95-", [[95, 100]]],
    ["bytes=-5", [[95, 100]]],
    ["bytes=-1000", [[0, 100]]],
    ["bytes=-99999999999999999999", [[0, 100]]],
    ["bytes=0-1000", [[0, 100]]],
    [
      "bytes= 0-3 ,\t10-13",
      [
        [0, 4],
        [10, 14],
      ],
    ],
    [
      "bytes=0-3,,10-13,",
      [
        [0, 4],
        [10, 14],
      ],
    ],
    [
      "bytes=10-13,0-3",
      [
        [0, 4],
        [10, 14],
      ],
    ],
    ["bytes=0-3,2-6", [[0, 7]]],
    ["bytes=0-3,4-6", [[0, 7]]],
    ["bytes=0-3,200-300", [[0, 4]]],
  ])("takes %s", (header, expected) => {
    const slices = parseRange(header, 100) ?? [];

    expect(slices.map(({ start, end }) => [start, end])).toEqual(expected);
  });

  it.each(["bytes=100-", "bytes=-0", "bytes=200-300,-0", "bytes=99999999999999999999-"])(
    "finds nothing of %s",
    (header) => {
      expect(parseRange(header, 100)).toEqual([]);
    },
  );

  it.each([
    "bytes",
    "bytes=",
    "bytes=,",
    "bytes=-",
    "bytes=abc",
    "bytes=1-2-3",
    "bytes=0x1-2",
    "bytes=+1-2",
    "bytes=5-2",
    "bytes=5-4",
    "bytes=0-3,abc",
    "items=0-3",
    "bytes:0-3",
    "",
  ])("ignores %j", (header) => {
    expect(parseRange(header, 100)).toBeUndefined();
  });

  it("finds nothing of an empty file", () => {
    expect(parseRange("bytes=0-", 0)).toEqual([]);
    expect(parseRange("bytes=-5", 0)).toEqual([]);
  });

  it("ignores more than ten ranges", () => {
    expect(parseRange("bytes=0-0,2-2,4-4,6-6,8-8,10-10,12-12,14-14,16-16,18-18", 100)).toHaveLength(
      10,
    );
    expect(parseRange(`bytes=${"0-0,".repeat(11)}`, 100)).toBeUndefined();
  });

  it.each([
    ["digits", `bytes=${"9".repeat(14_000)}`],
    ["ranges", `bytes=${"0-,".repeat(5000)}`],
    ["spaces", `bytes=0-3${" ".repeat(14_000)}x`],
    ["commas", `bytes=${",".repeat(14_000)}`],
  ])("is quick with 14 KB of %s", (_name, header) => {
    const started = performance.now();

    parseRange(header, 100);

    expect(performance.now() - started).toBeLessThan(20);
  });

  it("gives what was asked for, in order, and nothing twice", () => {
    const position = fc.nat({ max: 120 });
    const spec = fc.oneof(
      fc
        .tuple(position, position)
        .map(([one, other]) => `${Math.min(one, other)}-${Math.max(one, other)}`),
      position.map((first) => `${first}-`),
      position.map((length) => `-${length}`),
    );
    fc.assert(
      fc.property(
        fc.array(spec, { minLength: 1, maxLength: 10 }),
        fc.nat({ max: 100 }),
        (specs, size) => {
          const slices = parseRange(`bytes=${specs.join(",")}`, size) ?? [];
          const given = slices.flatMap(({ start, end }) => bytesOf(start, end));

          expect(given).toEqual([...wanted(specs, size)].toSorted((one, other) => one - other));
        },
      ),
      { numRuns: 10_000 },
    );
  });
});

function bytesOf(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, at) => start + at);
}

/** The plain reading of RFC 9110: every byte that one of the ranges names. */
function wanted(specs: readonly string[], size: number): Set<number> {
  return new Set(
    specs.flatMap((spec) => {
      const [first = "", last = ""] = spec.split("-");
      return bytesOf(0, size).filter((at) =>
        first === ""
          ? at >= size - Number(last)
          : at >= Number(first) && (last === "" || at <= Number(last)),
      );
    }),
  );
}
