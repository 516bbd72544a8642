import { describe, expect, it } from "vitest";
import { defaultFormLimits } from "../form-limits.ts";
import { readUrlencoded } from "./read-urlencoded.ts";

function pairsOf(text: string): unknown {
  const read = readUrlencoded(text, defaultFormLimits);
  return "statusCode" in read ? read : read.map(({ name, value }) => [name, value]);
}

describe("readUrlencoded", () => {
  it("keeps every field in its order", () => {
    expect(pairsOf("b=2&a=1&b=3")).toEqual([
      ["b", "2"],
      ["a", "1"],
      ["b", "3"],
    ]);
  });

  it("reads what the URL standard reads", () => {
    expect(pairsOf("a+b=c%20d%2B&&%E2%82%AC=100%&lone&x=y=z")).toEqual([
      ["a b", "c d+"],
      ["€", "100%"],
      ["lone", ""],
      ["x", "y=z"],
    ]);
  });

  it("decodes once", () => {
    expect(pairsOf("a=%2541")).toEqual([["a", "%41"]]);
  });

  it("reads percent signs that stand for themselves beside others", () => {
    expect(pairsOf("a=5%+%C3%A9+%zz")).toEqual([["a", "5% é %zz"]]);
  });

  it("refuses bytes that are not UTF-8", () => {
    expect(pairsOf("a=%ff")).toEqual({
      statusCode: 400,
      detail: "A field of the form is not valid UTF-8.",
    });
  });

  it("refuses 1,001 fields", () => {
    expect(pairsOf("a=1&".repeat(1001))).toEqual({
      statusCode: 413,
      detail: "The form has more than 1000 fields (formLimits.fields).",
    });
  });

  it("counts the bytes of a field, not its characters", () => {
    const limits = { ...defaultFormLimits, fieldBytes: 5 };

    expect(readUrlencoded("a=%C3%A9%C3%A9", limits)).toHaveLength(1);
    expect(readUrlencoded("a=%C3%A9%C3%A9%C3%A9", limits)).toEqual({
      statusCode: 413,
      detail: "A field of the form has more than 5 bytes (formLimits.fieldBytes).",
    });
  });
});
