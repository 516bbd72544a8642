import { describe, expect, it } from "vitest";
import { readJSON } from "../../index.ts";

describe("readJSON", () => {
  it.each([
    ["{}"],
    [' [1, -2.5e3, "a\\u00e9\\n", true, false, null] '],
    ['{"a":{"b":[[],{}]}}'],
    ["9007199254740991"],
    ["-9007199254740991"],
    ["1.0000000000000000001"],
    ["0.12345678901234567890"],
    ["6.02e23"],
    ['"9007199254740993"'],
    ['{"a":"__proto__"}'],
    ['{"__proto":1,"constructor":2}'],
    ['"\\u0000"'],
  ])("reads %s as JSON.parse does", (text) => {
    expect(readJSON(text)).toEqual({ ok: true, value: JSON.parse(text) });
  });

  it.each([
    ["", 0, "Expecting value"],
    ["  ", 2, "Expecting value"],
    ["{some broken json}", 1, "Expecting property name enclosed in double quotes"],
    ["{'a':1}", 1, "Expecting property name enclosed in double quotes"],
    ['{"a":1,}', 7, "Expecting property name enclosed in double quotes"],
    ['{"a"', 4, "Expecting ':' delimiter"],
    ['{"a":', 5, "Expecting value"],
    ['{"a":1', 6, "Expecting ',' delimiter"],
    ['{"a":1 "b":2}', 7, "Expecting ',' delimiter"],
    ["[1,]", 3, "Expecting value"],
    ["[1 2]", 3, "Expecting ',' delimiter"],
    ["[1]x", 3, "Extra data"],
    ["01", 1, "Extra data"],
    ["1.", 1, "Extra data"],
    [".5", 0, "Expecting value"],
    ["+1", 0, "Expecting value"],
    ["NaN", 0, "Expecting value"],
    ["tru", 0, "Expecting value"],
    ['"abc', 0, "Unterminated string"],
    ['"a\tb"', 2, "Invalid control character"],
    ['"\\x"', 1, "Invalid \\escape"],
    ['"\\u12g4"', 2, "Invalid \\uXXXX escape"],
    ["\u00a01", 0, "Expecting value"],
  ])("refuses %j at character %i", (text, position, message) => {
    expect(readJSON(text)).toMatchObject({ ok: false, kind: "syntax", position, message });
  });

  it.each([
    ['{"__proto__":1}', 1, ["__proto__"]],
    ['{"a":[{"\\u005f_proto__":{}}]}', 7, ["a", 0, "__proto__"]],
    ['{"a":1,"__pr\\u006Fto__":2}', 7, ["__proto__"]],
  ])("refuses the key __proto__ in %s", (text, position, path) => {
    expect(readJSON(text)).toMatchObject({ ok: false, kind: "forbidden-key", position, path });
  });

  it.each([
    ["9007199254740993", 0, []],
    ['{"id":-9007199254740992}', 6, ["id"]],
    ["[1, 1e400]", 4, [1]],
    [`[${"9".repeat(400)}]`, 1, [0]],
  ])("refuses a number that would lose digits in %s", (text, position, path) => {
    expect(readJSON(text)).toMatchObject({ ok: false, kind: "unsafe-integer", position, path });
  });

  it("takes 128 levels and not one more", () => {
    expect(readJSON("[".repeat(128) + "]".repeat(128))).toMatchObject({ ok: true });
    expect(readJSON("[".repeat(129) + "]".repeat(129))).toMatchObject({
      ok: false,
      kind: "depth",
      position: 128,
    });
  });

  it("counts no brackets in strings", () => {
    expect(readJSON(`["${"[".repeat(5000)}", "\\\\", "\\"${"{".repeat(5000)}"]`)).toMatchObject({
      ok: true,
    });
  });

  it("refuses 900,000 brackets without parsing them", () => {
    const start = performance.now();

    expect(readJSON("[".repeat(900_000))).toMatchObject({ ok: false, kind: "depth" });
    expect(performance.now() - start).toBeLessThan(100);
  });
});
