import { describe, expect, it } from "vitest";
import { mergeDeep } from "./merge-deep.ts";

describe("mergeDeep", () => {
  it("merges objects member by member", () => {
    expect(mergeDeep({ a: { b: 1, c: 2 } }, { a: { c: 3, d: 4 } })).toEqual({
      a: { b: 1, c: 3, d: 4 },
    });
  });

  it("puts lists end to end", () => {
    expect(mergeDeep({ tags: ["a"] }, { tags: ["b"] })).toEqual({ tags: ["a", "b"] });
  });

  it("replaces anything else", () => {
    expect(mergeDeep({ a: 1, b: { c: 1 } }, { a: [2], b: null })).toEqual({ a: [2], b: null });
  });

  it("changes neither argument", () => {
    const base = { a: { b: [1] } };

    mergeDeep(base, { a: { b: [2] } });

    expect(base).toEqual({ a: { b: [1] } });
  });

  it("takes a member called __proto__ for data", () => {
    const merged = mergeDeep({}, JSON.parse('{"__proto__":{"polluted":true}}'));

    expect(Object.keys(merged)).toEqual(["__proto__"]);
    expect("polluted" in {}).toBe(false);
  });
});
