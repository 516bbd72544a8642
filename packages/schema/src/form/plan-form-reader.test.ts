import { describe, expect, it } from "vitest";
import { z } from "zod";
import { z as z3 } from "zod/v3";
import { planFormReader } from "./plan-form-reader.ts";

const upload = z
  .custom<{ name: string }>((value) => typeof value === "object" && value !== null)
  .meta({ contentMediaType: "application/octet-stream" });
const file = { name: "a.txt" };

describe("planFormReader", () => {
  it("decodes texts as a query's are", () => {
    const reader = planFormReader(z.object({ n: z.int(), on: z.boolean(), day: z.date() }));

    expect(reader.read({ n: ["1", "2"], on: ["yes"], day: ["2026-01-02"] })).toEqual({
      success: true,
      data: { n: 2, on: true, day: new Date("2026-01-02") },
    });
  });

  it("says how each field travels", () => {
    const { fields } = planFormReader(
      z.object({
        text: z.string(),
        one: upload.optional(),
        list: z.array(upload),
        web: z.file(),
        json: z.object({ n: z.int() }).default({ n: 1 }),
        objects: z.array(z.object({})),
      }),
    );

    expect(
      fields.map(({ name, kind, isList, isRequired }) => [name, kind, isList, isRequired]),
    ).toEqual([
      ["text", "text", false, true],
      ["one", "upload", false, false],
      ["list", "upload", true, true],
      ["web", "file", false, true],
      ["json", "json", false, false],
      ["objects", "json", true, true],
    ]);
  });

  it("hands files through, one or all of a name", () => {
    const reader = planFormReader(z.object({ one: upload, all: z.array(upload) }));

    expect(reader.read({ one: [{ name: "b" }, file], all: [file, "", file] })).toEqual({
      success: true,
      data: { one: file, all: [file, file] },
    });
  });

  it("tells a file that is missing from one that is none", () => {
    const reader = planFormReader(z.object({ one: upload, other: upload }));

    expect(reader.read({ one: [""], other: ["text"] })).toMatchObject({
      issues: [
        { type: "missing", loc: ["one"] },
        { type: "custom", loc: ["other"] },
      ],
    });
  });

  it("takes a list of objects as one part or as several", () => {
    const reader = planFormReader(z.object({ list: z.array(z.object({ n: z.int() })) }));
    const two = { success: true, data: { list: [{ n: 1 }, { n: 2 }] } };

    expect(reader.read({ list: ['[{"n":1},{"n":2}]'] })).toEqual(two);
    expect(reader.read({ list: ['{"n":1}', '{"n":2}'] })).toEqual(two);
  });

  it("refuses in JSON what bodies refuse", () => {
    const reader = planFormReader(z.object({ data: z.record(z.string(), z.unknown()) }));

    expect(reader.read({ data: ['{"__proto__":{}}'] })).toMatchObject({
      issues: [{ type: "json_invalid", loc: ["data"] }],
    });
  });

  it("gives a loose model one value as it is and several as a list", () => {
    const reader = planFormReader(z.looseObject({}));

    expect(reader.read({ a: ["1"], b: ["1", "2"] })).toEqual({
      success: true,
      data: { a: "1", b: ["1", "2"] },
    });
  });

  it("reads by Zod 3 too", () => {
    const reader = planFormReader(z3.object({ n: z3.number(), tag: z3.string().default("x") }));

    expect(reader.read({ n: ["1"], tag: [""] })).toEqual({
      success: true,
      data: { n: 1, tag: "x" },
    });
  });

  it("answers with a promise where a check is asynchronous", async () => {
    const reader = planFormReader(
      z.object({ one: upload, name: z.string().refine(async (name) => name !== "x") }),
    );

    expect(await reader.read({ name: ["x"] })).toMatchObject({
      issues: [
        { type: "missing", loc: ["one"] },
        { type: "custom", loc: ["name"] },
      ],
    });
  });
});
