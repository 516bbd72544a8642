import { describe, expect, it } from "vitest";
import { parseContentType } from "./parse-content-type.ts";

function read(text: string): unknown {
  const parsed = parseContentType(text);
  return parsed && [parsed.type, Object.fromEntries(parsed.parameters)];
}

describe("parseContentType", () => {
  it.each([
    ["text/plain", ["text/plain", {}]],
    ["Text/Plain;Charset=UTF-8", ["text/plain", { charset: "UTF-8" }]],
    ["text/plain \t; charset=utf-8 ;", ["text/plain", { charset: "utf-8" }]],
    ["text/plain;;; charset=utf-8", ["text/plain", { charset: "utf-8" }]],
    ['a/b; x="y;\\"z\\\\"', ["a/b", { x: 'y;"z\\' }]],
    ['a/b; x=""', ["a/b", { x: "" }]],
    ["a/b; boundary=--=_Part:1/2?", ["a/b", { boundary: "--=_Part:1/2?" }]],
    ["a/b; constructor=1", ["a/b", { constructor: "1" }]],
    ["a/b; x=1; X=1", ["a/b", { x: "1" }]],
  ])("reads %j", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    "",
    ";",
    "text",
    "text/",
    "/plain",
    "text/plain x",
    "text/plain, text/html",
    "text/plain; charset",
    "text/plain; charset=",
    "text/plain; charset =utf-8",
    "text/plain; charset= utf-8",
    'text/plain; charset="utf-8',
    'text/plain; charset="utf-8"x',
    "text/plain; charset=utf-8 x",
    'text/plain; charset=utf"8',
    "text/plain; =utf-8",
    "text/plain; charset=utf-8; charset=latin1",
    "text/plain; charset=utf-8; CHARSET=latin1",
    "text/plain\u00A0; charset=utf-8",
  ])("reads nothing in %j", (text) => {
    expect(parseContentType(text)).toBe(undefined);
  });

  it.each([
    ["quotes and backslashes", `a/b; ${'x="\\'.repeat(8000)}`],
    ["blanks", `a/b${" ".repeat(30_000)}x`],
    ["semicolons", `a/b${";".repeat(30_000)}"`],
    ["parameters", `a/b${"; x=1".repeat(6000)}`],
  ])("reads floods of %s in time that grows with their length", (_what, flood) => {
    // The quickest of some: other tests run beside.
    const times = Array.from({ length: 5 }, () => {
      const begun = performance.now();
      parseContentType(flood);
      return performance.now() - begun;
    });

    expect(Math.min(...times)).toBeLessThan(20);
  });
});
