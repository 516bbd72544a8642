import { describe, expect, it } from "vitest";
import { z } from "zod";
import { z as z3 } from "zod/v3";
import { planReader } from "../index.ts";

describe("planReader", () => {
  it("gives the parsed value", () => {
    const reader = planReader(z.object({ id: z.int(), note: z.string().default("-") }));

    expect(reader.read({ id: 1, more: 2 })).toEqual({ success: true, data: { id: 1, note: "-" } });
  });

  it.each([
    ["4", planReader(z.object({ id: z.int(), tags: z.array(z.string()) }))],
    ["3", planReader(z3.object({ id: z3.number().int(), tags: z3.array(z3.string()) }))],
  ])("tells all errors at once, absent fields as missing (Zod %s)", async (_zod, reader) => {
    const result = await reader.read({ tags: ["a", 5] });

    expect(result).toMatchObject({
      success: false,
      issues: [
        { type: "missing", loc: ["id"], msg: "Field required" },
        { type: "invalid_type", loc: ["tags", 1], input: 5 },
      ],
    });
  });

  it.each([
    ["4", planReader(z.strictObject({ a: z.int() }))],
    ["3", planReader(z3.object({ a: z3.number() }).strict())],
  ])("tells each undeclared key of a strict object (Zod %s)", async (_zod, reader) => {
    const result = await reader.read({ a: 1, b: 2, c: 3 });

    expect(result).toEqual({
      success: false,
      issues: [
        { type: "extra_forbidden", loc: ["b"], msg: "Extra inputs are not permitted", input: 2 },
        { type: "extra_forbidden", loc: ["c"], msg: "Extra inputs are not permitted", input: 3 },
      ],
    });
  });

  it("marks the error of a record's key", () => {
    const reader = planReader(z.record(z.string().min(3), z.int()));

    expect(reader.read({ ab: 1 })).toMatchObject({
      issues: [{ type: "too_small", loc: ["ab", "[key]"], input: "ab" }],
    });
  });

  it("calls a value that is not there at all missing", () => {
    expect(planReader(z.object({})).read(undefined)).toMatchObject({
      issues: [{ type: "missing", loc: [] }],
    });
  });

  it("does not call a refinement's refusal of undefined missing", () => {
    const reader = planReader(z.unknown().refine((value) => value !== undefined));

    expect(reader.read(undefined)).toMatchObject({ issues: [{ type: "custom", loc: [] }] });
  });

  it("speaks of the value that a preprocess made, not of the one that was sent", () => {
    const schema = z.preprocess(
      (value) => ({ itemName: Reflect.get(Object(value), "item") }),
      z.object({ itemName: z.string() }),
    );
    const reader = planReader(schema);

    expect(reader.read({ item: 5 })).toMatchObject({
      issues: [{ type: "invalid_type", loc: ["itemName"], input: 5 }],
    });
  });
});

describe("the issues of a union", () => {
  const Cat = z.object({ kind: z.literal("cat"), lives: z.int() });
  const Dog = z.object({ kind: z.literal("dog"), name: z.string() });

  it("are those of the option that came closest", () => {
    expect(planReader(z.union([Cat, Dog])).read({ kind: "dog", name: 5 })).toMatchObject({
      issues: [{ type: "invalid_type", loc: ["name"], input: 5 }],
    });
  });

  it("are those of the option that a tag chooses", () => {
    const reader = planReader(z.discriminatedUnion("kind", [Cat, Dog]));

    expect(reader.read({ kind: "cat" })).toMatchObject({
      issues: [{ type: "missing", loc: ["lives"] }],
    });
    expect(reader.read({})).toMatchObject({ issues: [{ type: "missing", loc: ["kind"] }] });
    expect(reader.read({ kind: "cow" })).toMatchObject({
      issues: [{ type: "invalid_union", loc: ["kind"] }],
    });
  });

  it("are one that says what each option wanted, when none came close", () => {
    expect(planReader(z.union([z.int(), z.boolean()])).read("x")).toEqual({
      success: false,
      issues: [
        {
          type: "invalid_union",
          loc: [],
          msg: "Invalid input: expected number, received string, or Invalid input: expected boolean, received string",
          input: "x",
        },
      ],
    });
  });
});

describe("an asynchronous schema", () => {
  it("is answered with a promise", async () => {
    const reader = planReader(z.string().refine(async (text) => text !== "taken"));

    expect(await reader.read("free")).toEqual({ success: true, data: "free" });
    expect(await reader.read("taken")).toMatchObject({
      issues: [{ type: "custom", input: "taken" }],
    });
  });

  it("is found out where only the run shows it", async () => {
    const late = z.object({ a: z.string().refine((text) => Promise.resolve(text === "yes")) });
    const reader = planReader(late);

    expect(await reader.read({ a: "yes" })).toEqual({ success: true, data: { a: "yes" } });
    expect(await reader.read({ a: "no" })).toMatchObject({ success: false });
  });

  it("may be of Zod 3", async () => {
    const reader = planReader(z3.string().transform(async (text) => text.length));

    expect(await reader.read("four")).toEqual({ success: true, data: 4 });
  });
});

describe("what JSON has no type for", () => {
  it("is read from the text, the integer or the array that stands for it", () => {
    const reader = planReader(
      z.object({
        at: z.date(),
        size: z.bigint(),
        tags: z.set(z.string()),
        until: z.date().nullable(),
      }),
    );

    const result = reader.read({ at: "2025-01-02", size: 5, tags: ["a", "a"], until: null });

    expect(result).toEqual({
      success: true,
      data: { at: new Date("2025-01-02T00:00:00Z"), size: 5n, tags: new Set(["a"]), until: null },
    });
  });

  it("is read inside lists, unions and schemas that hold themselves", () => {
    const Event = z.object({
      at: z.union([z.date(), z.literal("never")]),
      get after() {
        return z.array(Event);
      },
    });

    const result = planReader(Event).read({
      at: "never",
      after: [{ at: "2025-01-02", after: [] }],
    });

    expect(result).toEqual({
      success: true,
      data: { at: "never", after: [{ at: new Date("2025-01-02T00:00:00Z"), after: [] }] },
    });
  });

  it("is refused where the text is no date", () => {
    expect(planReader(z.object({ at: z.date() })).read({ at: "2025-02-30" })).toMatchObject({
      issues: [{ type: "invalid_type", loc: ["at"], input: "2025-02-30" }],
    });
  });
});
