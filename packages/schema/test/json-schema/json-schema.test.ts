import { describe, expect, it } from "vitest";
import { z } from "zod";
import { compileDocument } from "./compile-document.ts";
import { findDifferences } from "./find-differences.ts";

// 200 schemas take about 6 s, most of it to compile validators.
const patience = { timeout: 120_000 };

describe("the document, to those who hold values against it,", patience, () => {
  it("takes what is read, refuses what is not, and takes what is sent", async () => {
    const { accepted, refused, differences } = await findDifferences(20_261_126, 200);

    expect(differences).toEqual([]);
    expect(Math.min(accepted, refused)).toBeGreaterThan(500);
  });

  it("says of a tuple without places that it is empty", () => {
    const fits = compileDocument(z.tuple([]), "request");

    expect([fits([]), fits([1])]).toEqual([true, false]);
  });

  it("joins objects with a field that every object has the name of", () => {
    const left = z.strictObject({ a: z.int() });
    const right = z.strictObject({ constructor: z.int() });

    const fits = compileDocument(z.intersection(left, right), "request");

    expect([fits({ a: 1, constructor: 2 }), fits({ a: 1, constructor: "2" })]).toEqual([
      true,
      false,
    ]);
  });
});
