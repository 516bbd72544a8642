import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { LineLimit } from "./line-limit.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("lets a hundred lines a second through, the last of which tells of the others", () => {
  const tell = vi.fn<(leftOut: number) => void>();
  const limit = new LineLimit(100, tell);

  const allowed = Array.from({ length: 10_000 }, () => limit.allows());
  vi.advanceTimersByTime(1000);

  expect(allowed.filter(Boolean)).toHaveLength(99);
  expect(tell).toHaveBeenCalledExactlyOnceWith(9901);
});

it("begins anew each second", () => {
  const tell = vi.fn<(leftOut: number) => void>();
  const limit = new LineLimit(3, tell);

  const allowed = [0, 1, 2, 3].map(() => {
    const both = [limit.allows(), limit.allows()];
    vi.advanceTimersByTime(1000);
    return both;
  });

  expect(allowed.flat()).toEqual(Array.from({ length: 8 }, () => true));
  expect(tell).not.toHaveBeenCalled();
});
