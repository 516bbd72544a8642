import { expect, it } from "vitest";
import { measureDistance } from "./measure-distance.ts";

it("measures a quarter of the equator", () => {
  expect(measureDistance([0, 0], [0, 90])).toBeCloseTo(10_007.5, 1);
});

it("goes the short way over the date line", () => {
  expect(measureDistance([0, 179], [0, -179])).toBeCloseTo(222.4, 1);
});

it("measures nothing from a place to itself", () => {
  expect(measureDistance([47, 8], [47, 8])).toBe(0);
});
