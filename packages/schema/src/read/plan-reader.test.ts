import { describe, expect, it } from "vitest";
import { z } from "zod";
import { z as z3 } from "zod/v3";
import { planReader, type Schema } from "../index.ts";

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

  it("may be bytes in base64, of either alphabet, padded or not", () => {
    const reader = planReader(z.array(z.instanceof(Uint8Array)));

    expect(reader.read(["aGVsbG8=", "aGVsbG8", "-_8", "+/8=", ""])).toEqual({
      success: true,
      data: ["hello", "hello", "\u00fb\u00ff", "\u00fb\u00ff", ""].map((text) =>
        Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
      ),
    });
    expect(reader.read(["aGVsbG8=\n", "aGVsb", "ä"])).toMatchObject({
      issues: [{ loc: [0] }, { loc: [1] }, { loc: [2] }],
    });
  });

  it("may be a bigint, of any size in digits, and a literal", () => {
    const reader = planReader(z.object({ a: z.bigint(), b: z.literal(5n), c: z.literal(5n) }));

    expect(reader.read({ a: "-90071992547409931", b: 5, c: "5" })).toEqual({
      success: true,
      data: { a: -90071992547409931n, b: 5n, c: 5n },
    });
    expect(reader.read({ a: "1.0", b: 6, c: "x" })).toMatchObject({
      issues: [{ loc: ["a"], input: "1.0" }, { loc: ["b"] }, { loc: ["c"] }],
    });
  });

  it("may be a Map, whose keys are read from text", () => {
    const reader = planReader(z.map(z.int(), z.date()));

    expect(reader.read({ 7: "2025-01-02" })).toEqual({
      success: true,
      data: new Map([[7, new Date("2025-01-02T00:00:00Z")]]),
    });
    expect(reader.read({ 7: "soon", x: "2025-01-02" })).toMatchObject({
      issues: [
        { loc: [7], input: "soon" },
        { loc: ["x"], input: "x" },
      ],
    });
  });

  it("is told of by a Map's key as the wire has it", () => {
    expect(planReader(z.map(z.date(), z.int())).read({ "2025-01-02": "x" })).toMatchObject({
      issues: [{ type: "invalid_type", loc: ["2025-01-02T00:00:00.000Z"], input: "x" }],
    });
  });

  it("is read in records, tuples, catchalls, and behind codecs, optionals and defaults", () => {
    const text = z.codec(z.bigint(), z.string(), { decode: String, encode: BigInt });
    const reader = planReader(
      z
        .object({
          record: z.record(z.string(), z.date()),
          tuple: z.tuple([z.string()], z.bigint()),
          coded: text,
          when: z.date().optional(),
          count: z.bigint().default(0n),
        })
        .catchall(z.set(z.string())),
    );

    expect(
      reader.read({
        record: { a: "2025-01-02" },
        tuple: ["1", "2", 3],
        coded: "12",
        when: "2025-01-02",
        more: ["a"],
      }),
    ).toEqual({
      success: true,
      data: {
        record: { a: new Date("2025-01-02T00:00:00Z") },
        tuple: ["1", 2n, 3n],
        coded: "12",
        when: new Date("2025-01-02T00:00:00Z"),
        count: 0n,
        more: new Set(["a"]),
      },
    });
  });

  it("may be of Zod 3, and its errors name what was sent", () => {
    const reader = planReader(
      z3.object({ map: z3.map(z3.string(), z3.bigint()), set: z3.set(z3.date()) }),
    );

    expect(reader.read({ map: { a: "5" }, set: ["2025-01-02"] })).toEqual({
      success: true,
      data: { map: new Map([["a", 5n]]), set: new Set([new Date("2025-01-02T00:00:00Z")]) },
    });
    expect(reader.read({ map: { a: "x" }, set: ["soon"] })).toMatchObject({
      issues: [
        { type: "invalid_type", input: "x" },
        { type: "invalid_type", input: "soon" },
      ],
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

describe("a definition error", () => {
  it.each<[string, Schema, string]>([
    [
      "a file",
      z.object({ a: z.file() }),
      'field "a" is a File, which JSON cannot hold. Declare it',
    ],
    ["a symbol", z.symbol(), "the schema is a symbol, which JSON cannot hold."],
    ["NaN", z.array(z.nan()), 'field "[]" is NaN, which JSON cannot hold.'],
    [
      "NaN, deep in what is plain",
      z.object({ rows: z.record(z.string(), z.tuple([z.lazy(() => z.nan().nullish())])) }),
      'field "rows.{}.0" is NaN, which JSON cannot hold.',
    ],
    ["a function", z3.function(), "the schema is a function, which JSON cannot hold."],
    [
      "an instance",
      z.object({ a: z.instanceof(URL).optional() }),
      'field "a" is an instance of URL, which no JSON value becomes. Write a codec',
    ],
    [
      "frozen bytes",
      z.array(z.instanceof(Uint8Array).readonly()),
      'field "[]" is readonly bytes, which cannot be frozen. Leave out .readonly().',
    ],
    [
      "a Map whose keys are objects",
      z.map(z.object({}), z.int()),
      "the keys of a Map are names in JSON, and this one's are of type object. Send a list of pairs",
    ],
  ])("says that no JSON value is %s", (_name, schema, message) => {
    expect(() => planReader(schema)).toThrow(message);
  });

  it("is none where a codec makes the instance", () => {
    const url = z.codec(z.url(), z.instanceof(URL), {
      decode: (text) => new URL(text),
      encode: String,
    });

    expect(planReader(url).read("http://a.b/")).toEqual({
      success: true,
      data: new URL("http://a.b/"),
    });
  });
});
