import { describe, expect, it } from "vitest";
import { problemsOfFormLimits } from "./form-limits.ts";

describe("problemsOfFormLimits", () => {
  it("accepts numbers of 0 or more, some or all", () => {
    expect(problemsOfFormLimits({ files: 0, fileBytes: 10, parts: undefined })).toEqual([]);
  });

  it("tells of every number that is none", () => {
    expect(problemsOfFormLimits({ files: "banana", bytes: Number.NaN, parts: -1, fields: 1.5 }))
      .toMatchInlineSnapshot(`
      [
        "formLimits.files is "banana". Write a whole number of 0 or more.",
        "formLimits.bytes is NaN. Write a whole number of 0 or more.",
        "formLimits.parts is -1. Write a whole number of 0 or more.",
        "formLimits.fields is 1.5. Write a whole number of 0 or more.",
      ]
    `);
  });

  it("tells of names that are no limits", () => {
    expect(problemsOfFormLimits({ file: 1 })).toEqual([
      'formLimits knows no "file". Write fields, fieldBytes, files, fileBytes, parts, partHeaders, partHeaderBytes, bytes.',
    ]);
  });

  it("tells of what is no object", () => {
    expect(problemsOfFormLimits(5)).toEqual([
      "formLimits is no object. Write { files: 5, fileBytes: 1_048_576 }, say.",
    ]);
  });
});
