import { describe, expect, it } from "vitest";
import { fitExponent, takeOffNone } from "./fit-exponent.ts";

describe("fitExponent", () => {
  it("finds 1 where ten times as much costs ten times as much", () => {
    const costs = [
      { size: 1, nanoseconds: 5 },
      { size: 10, nanoseconds: 50 },
      { size: 100, nanoseconds: 500 },
    ];

    expect(fitExponent(costs)).toBeCloseTo(1);
  });

  it("finds 0 where more costs the same", () => {
    const costs = [
      { size: 10, nanoseconds: 70 },
      { size: 5000, nanoseconds: 70 },
    ];

    expect(fitExponent(costs)).toBeCloseTo(0);
  });
});

describe("takeOffNone", () => {
  it("leaves what each more adds, and not what is lost in the noise", () => {
    const costs = [
      { size: 0, nanoseconds: 40 },
      { size: 1, nanoseconds: 41 },
      { size: 2, nanoseconds: 60 },
    ];

    expect(takeOffNone(costs)).toEqual([{ size: 2, nanoseconds: 20 }]);
  });
});
