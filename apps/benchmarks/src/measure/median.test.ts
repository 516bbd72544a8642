import { describe, expect, it } from "vitest";
import { median } from "./median.ts";

describe("median", () => {
  it("takes the value in the middle, whatever the order", () => {
    expect(median([9, 1, 5])).toBe(5);
  });

  it("takes the mean of two values in the middle", () => {
    expect(median([1, 2, 4, 100])).toBe(3);
  });

  it("is NaN of no values", () => {
    expect(median([])).toBeNaN();
  });
});
