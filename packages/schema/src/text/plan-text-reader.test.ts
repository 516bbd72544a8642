import { describe, expect, it } from "vitest";
import { z } from "zod";
import * as mini from "zod/mini";
import { z as z3 } from "zod/v3";
import { planTextReader, type Schema, type TextReader, toObjectSchema } from "../index.ts";

/** What TypeScript makes of `enum Size { Small = 1, Large = 2 }`. */
const Size = { Small: 1, Large: 2, 1: "Small", 2: "Large" } as const;

function plan(field: Schema): TextReader {
  return planTextReader(toObjectSchema({ v: field }), (name) => name);
}

const seconds = z.codec(z.int(), z.date(), {
  decode: (count) => new Date(count * 1000),
  encode: (date) => date.getTime() / 1000,
});

describe("a text", () => {
  it.each<[string, Schema, string | string[], unknown]>([
    ["int", z.int(), "42", 42],
    ["a negative int", z.int(), "-7", -7],
    ["an int with zeros", z.int(), "007", 7],
    ["minus zero", z.int(), "-0", 0],
    ["the greatest int", z.int(), "9007199254740991", 9007199254740991],
    ["number", z.number(), "1.50", 1.5],
    ["number with exponent", z.number(), "1e-3", 0.001],
    ["boolean yes", z.boolean(), "YES", true],
    ["boolean on", z.boolean(), "on", true],
    ["boolean 0", z.boolean(), "0", false],
    ["boolean n", z.boolean(), "n", false],
    ["bigint", z.bigint(), "-90071992547409931", -90071992547409931n],
    ["date", z.date(), "2025-01-02", new Date("2025-01-02T00:00:00Z")],
    ["date-time", z.date(), "2025-01-02T03:04:05.5+01:00", new Date("2025-01-02T02:04:05.500Z")],
    ["date-time without offset", z.date(), "2025-01-02T03:04", new Date("2025-01-02T03:04:00Z")],
    ["leap day", z.date(), "2024-02-29", new Date("2024-02-29T00:00:00Z")],
    ["bytes", z.instanceof(Uint8Array), "aGk=", new Uint8Array([104, 105])],
    ["string", z.string(), "42", "42"],
    ["the empty string", z.string(), "", ""],
    ["email", z.email(), "a@b.cd", "a@b.cd"],
    ["enum", z.enum(["a", "b"]), "b", "b"],
    ["TypeScript enum", z.enum(Size), "2", Size.Large],
    ["number literal", z.literal(3), "3", 3],
    ["boolean literal", z.literal(true), "yes", true],
    ["bigint literal", z.literal(5n), "5", 5n],
    ["null literal", z.literal(null), "null", null],
    ["literals of several types", z.literal(["auto", 1, false]), "1", 1],
    ["optional", z.int().optional(), "1", 1],
    ["nullable", z.int().nullable(), "1", 1],
    ["default", z.int().default(3), "1", 1],
    ["prefault", z.int().prefault(3), "1", 1],
    ["catch", z.int().catch(3), "x", 3],
    ["readonly brand, refined", z.int().brand("Id").readonly().refine(Boolean), "1", 1],
    ["lazy", z.lazy(() => z.int()), "1", 1],
    ["transform", z.int().transform((n) => n + 1), "1", 2],
    ["pipe", z.int().pipe(z.number().max(5)), "1", 1],
    ["codec", seconds, "10", new Date(10_000)],
    ["stringbool", z.stringbool(), "no", false],
    ["preprocess", z.preprocess((text) => `${String(text)}!`, z.string()), "1", "1!"],
    ["coerce", z.coerce.number(), " 12 ", 12],
    ["unknown", z.unknown(), "1", "1"],
    ["json", z.json(), "1", "1"],
    ["custom", z.custom((value) => value === "1"), "1", "1"],
    ["union: int before boolean", z.union([z.int(), z.boolean()]), "1", 1],
    ["union: its second option", z.union([z.int(), z.boolean()]), "yes", true],
    ["union: text first", z.union([z.string(), z.int()]), "1", "1"],
    ["union: text last", z.union([z.int(), z.string()]), "x", "x"],
    ["union: the option that accepts", z.union([z.int().max(5), z.literal("9")]), "9", "9"],
    ["union with null", z.union([z.int(), z.null()]), "null", null],
    ["the last of repeated keys", z.int(), ["1", "2"], 2],
    ["array", z.array(z.int()), ["1", "2"], [1, 2]],
    ["array of one", z.array(z.int()), "1", [1]],
    ["optional array", z.array(z.string()).optional(), ["a", "b"], ["a", "b"]],
    ["set", z.set(z.int()), ["1", "1"], new Set([1])],
    ["tuple", z.tuple([z.int(), z.boolean()]), ["1", "t"], [1, true]],
    ["tuple with rest", z.tuple([z.string()], z.int()), ["a", "1", "2"], ["a", 1, 2]],
    ["array of unions", z.array(z.union([z.int(), z.string()])), ["1", "x"], [1, "x"]],
    ["one or many: one", z.union([z.int(), z.array(z.int())]), "1", 1],
    ["one or many: many", z.union([z.int(), z.array(z.int())]), ["1", "2"], [1, 2]],
    ["mini int", mini.optional(mini.int()), "1", 1],
  ])("is decoded: %s", (_name, schema, given, value) => {
    expect(plan(schema).read({ v: given })).toEqual({ success: true, data: { v: value } });
  });

  it.each<[string, Schema, string | string[], unknown]>([
    ["int", z3.number().int(), "42", 42],
    ["boolean", z3.boolean().optional(), "off", false],
    ["bigint", z3.bigint(), "5", 5n],
    ["date", z3.date(), "2025-01-02", new Date("2025-01-02T00:00:00Z")],
    ["enum", z3.enum(["a", "b"]), "b", "b"],
    ["native enum", z3.nativeEnum(Size), "1", Size.Small],
    ["literal", z3.literal(3), "3", 3],
    ["null", z3.null(), "null", null],
    ["default", z3.number().default(3), "1", 1],
    ["refined", z3.number().refine(Boolean), "1", 1],
    ["transformed", z3.number().transform((n) => n + 1), "1", 2],
    ["preprocessed", z3.preprocess((text) => `${String(text)}!`, z3.string()), "1", "1!"],
    ["branded, caught, readonly", z3.number().catch(3).brand("Id").readonly(), "1", 1],
    ["lazy", z3.lazy(() => z3.number()), "1", 1],
    ["piped", z3.number().pipe(z3.number().max(5)), "1", 1],
    ["union", z3.union([z3.number(), z3.boolean()]), "yes", true],
    ["nullable array", z3.array(z3.number()).nullable(), ["1", "2"], [1, 2]],
    ["set", z3.set(z3.string()), "a", new Set(["a"])],
    ["tuple", z3.tuple([z3.number()]).rest(z3.boolean()), ["1", "t"], [1, true]],
  ])("is decoded for Zod 3: %s", (_name, schema, given, value) => {
    expect(plan(schema).read({ v: given })).toEqual({ success: true, data: { v: value } });
  });

  it.each<[string, Schema, string]>([
    ["hexadecimal", z.int(), "0x10"],
    ["blank", z.int(), " 1"],
    ["empty", z.int(), ""],
    ["a bare point", z.number(), "1."],
    ["infinity", z.number(), "Infinity"],
    ["beyond a double", z.number(), "1e400"],
    ["beyond 2^53", z.int(), "9007199254740993"],
    ["beyond 2^53 for a number", z.number(), "-9007199254740993"],
    ["a plus", z.int(), "+1"],
    ["underscores", z.int(), "1_000"],
    ["another word for true", z.boolean(), "oui"],
    ["2 for true", z.boolean(), "2"],
    ["a bigint with a point", z.bigint(), "1.0"],
    ["the name of a number", z.enum(Size), "Large"],
    ["February 30th", z.date(), "2025-02-30"],
    ["hour 25", z.date(), "2025-01-02T25:00"],
    ["a timestamp", z.date(), "1700000000"],
    ["null for a nullable", z.int().nullable(), "null"],
    ["Zod 3: hexadecimal", z3.number(), "0x10"],
  ])("is refused: %s", (_name, schema, given) => {
    expect(plan(schema).read({ v: given })).toMatchObject({
      success: false,
      issues: [{ loc: ["v"], input: given }],
    });
  });
});

it("tells the decoded value where that is what the schema refuses", () => {
  expect(plan(z.int().max(5)).read({ v: "6" })).toMatchObject({
    issues: [{ type: "too_big", loc: ["v"], input: 6 }],
  });
});

describe("a field", () => {
  it("that is absent is missing, or has its default", () => {
    const reader = planTextReader(
      z.object({ a: z.int(), b: z.int().default(2), c: z.array(z.int()).default([]) }),
      (name) => name,
    );

    expect(reader.read({})).toEqual({
      success: false,
      issues: [{ type: "missing", loc: ["a"], msg: "Field required", input: undefined }],
    });
    expect(reader.read({ a: "1" })).toEqual({ success: true, data: { a: 1, b: 2, c: [] } });
  });

  it("is read and told by its wire name", () => {
    const schema = z.object({ user_agent: z.int(), token: z.int().meta({ alias: "X_Token" }) });
    const reader = planTextReader(schema, (name) => name.replaceAll("_", "-"));

    expect(reader.fields.map(({ wireName }) => wireName)).toEqual(["user-agent", "X_Token"]);
    expect(reader.read({ "user-agent": "1", X_Token: "x", user_agent: "2" })).toMatchObject({
      issues: [{ loc: ["X_Token"] }],
    });
  });

  it("is described", () => {
    const reader = planTextReader(
      z.object({ a: z.int(), b: z.array(z.string()).optional() }),
      (name) => name,
    );

    expect(reader.keepsUndeclared).toBe(false);
    expect(reader.fields).toMatchObject([
      { name: "a", isList: false, isRequired: true },
      { name: "b", isList: true, isRequired: false },
    ]);
  });

  it("that is named as what every object has is not found where it was not sent", () => {
    const reader = planTextReader(z.object({ constructor: z.string() }), (name) => name);

    expect(reader.read({})).toMatchObject({ issues: [{ type: "missing", loc: ["constructor"] }] });
  });

  it("may be asynchronous", async () => {
    const reader = planTextReader(
      z.object({ user_id: z.int().refine(async (id) => id > 5) }),
      (name) => name.replace("_", "-"),
    );

    expect(await reader.read({ "user-id": "6" })).toEqual({ success: true, data: { user_id: 6 } });
    expect(await reader.read({ "user-id": "5" })).toMatchObject({ issues: [{ loc: ["user-id"] }] });
  });
});

describe("undeclared keys", () => {
  it("are dropped by a plain object", () => {
    const reader = planTextReader(z.object({ a: z.int() }), (name) => name);

    expect(reader.read({ a: "1", b: "2" })).toEqual({ success: true, data: { a: 1 } });
  });

  it("are refused by a strict one, also under a field's inner name", () => {
    const reader = planTextReader(
      z.strictObject({ a: z.int().meta({ alias: "A" }) }),
      (name) => name,
    );

    expect(reader.keepsUndeclared).toBe(true);
    expect(reader.read({ A: "1", a: "2", b: "3" })).toMatchObject({
      issues: [
        { type: "extra_forbidden", loc: ["b"] },
        { type: "extra_forbidden", loc: ["a"] },
      ],
    });
  });

  it("are kept by a loose one", () => {
    const reader = planTextReader(z.looseObject({ a: z.int() }), (name) => name);

    expect(reader.read({ a: "1", b: ["2", "3"] })).toEqual({
      success: true,
      data: { a: 1, b: ["2", "3"] },
    });
  });

  it("are decoded as a catchall wants them", () => {
    const reader = planTextReader(z.object({}).catchall(z.int()), (name) => name);

    expect(reader.read({ a: "1", b: ["2", "3"] })).toEqual({ success: true, data: { a: 1, b: 3 } });
    expect(reader.read({ a: "x" })).toMatchObject({ issues: [{ loc: ["a"], input: "x" }] });
  });

  it("change no prototype", () => {
    const values = Object.create(null, { ["__proto__"]: { value: "x", enumerable: true } });

    expect(planTextReader(z.strictObject({}), (name) => name).read(values)).toMatchObject({
      issues: [{ type: "extra_forbidden", loc: ["__proto__"] }],
    });
  });
});

function planStyled(field: Schema, more: Record<string, Schema> = {}): TextReader {
  return planTextReader(toObjectSchema({ v: field, ...more }), (name) => name, {
    allowsStyles: true,
  });
}

describe("a list that is one text", () => {
  it.each<[string, Schema, string | string[], unknown]>([
    ["commas", z.array(z.int()).meta({ explode: false }), "1,2,3", [1, 2, 3]],
    ["one item", z.array(z.int()).meta({ explode: false }), "1", [1]],
    ["nothing", z.array(z.string()).meta({ explode: false }), "", []],
    ["an empty item", z.array(z.string()).meta({ explode: false }), "a,,b", ["a", "", "b"]],
    ["repeated", z.array(z.int()).meta({ explode: false }), ["1,2", "3"], [1, 2, 3]],
    ["spaces", z.array(z.int()).meta({ style: "spaceDelimited" }), "1 2", [1, 2]],
    ["pipes", z.set(z.int()).meta({ style: "pipeDelimited" }), "1|2|2", new Set([1, 2])],
    ["optional", z.array(z.int()).meta({ explode: false }).optional(), "1,2", [1, 2]],
    [
      "a tuple",
      z.tuple([z.int(), z.date()]).meta({ explode: false }),
      "1,2025-01-02",
      [1, new Date("2025-01-02T00:00:00Z")],
    ],
    [
      "all or some",
      z.union([z.literal("all"), z.array(z.int())]).meta({ explode: false }),
      "1,2",
      [1, 2],
    ],
    ["said as it is", z.array(z.int()).meta({ style: "form", explode: true }), ["1", "2"], [1, 2]],
  ])("is decoded: %s", (_name, schema, given, value) => {
    expect(planStyled(schema).read({ v: given })).toEqual({ success: true, data: { v: value } });
  });

  it("is told of item by item", () => {
    const reader = planStyled(z.array(z.int()).meta({ explode: false, alias: "ids" }));

    expect(reader.read({ ids: "1,x" })).toMatchObject({
      issues: [{ loc: ["ids", 1], input: "x" }],
    });
  });
});

describe("an object of several parameters", () => {
  const Filter = z.object({
    name: z.string().optional(),
    min: z.int().default(0),
    tags: z.array(z.string()).default([]),
    byOwner: z.bigint().optional().meta({ alias: "by-owner" }),
  });
  const filter = Filter.meta({ style: "deepObject" });

  it("is read from the names in brackets", () => {
    const reader = planStyled(filter);

    expect(
      reader.read({ "v[name]": "x", "v[min]": "3", "v[tags]": ["a", "b"], "v[by-owner]": "5" }),
    ).toEqual({ success: true, data: { v: { name: "x", min: 3, tags: ["a", "b"], byOwner: 5n } } });
    expect(reader.fields).toMatchObject([
      { name: "v", style: { style: "deepObject", explode: true }, inner: [{}, {}, {}, {}] },
    ]);
  });

  it("is missing, or has its default, where no name of it is there", () => {
    expect(planStyled(filter).read({ v2: "x", "w[name]": "x" })).toMatchObject({
      issues: [{ type: "missing", loc: ["v"] }],
    });
    expect(planStyled(filter.prefault({})).read({})).toEqual({
      success: true,
      data: { v: { min: 0, tags: [] } },
    });
    expect(planStyled(filter.optional()).read({})).toEqual({ success: true, data: {} });
  });

  it("is told of by the names on the wire", () => {
    expect(planStyled(filter).read({ "v[min]": "x", "v[by-owner]": "y" })).toMatchObject({
      issues: [
        { loc: ["v", "min"], input: "x" },
        { loc: ["v", "by-owner"], input: "y" },
      ],
    });
  });

  it("is no text", () => {
    expect(planStyled(filter).read({ v: "name" })).toMatchObject({
      issues: [{ type: "invalid_type", loc: ["v"], input: "name" }],
    });
  });

  it("drops names that it does not declare, or refuses them when it is strict", () => {
    const strict = z.strictObject(Filter.shape).meta({ style: "deepObject" });
    const given = { "v[name]": "x", "v[more]": "1", "v[byOwner]": "1", "v[a][b]": "2", "v[": "3" };

    expect(planStyled(filter).read(given)).toEqual({
      success: true,
      data: { v: { name: "x", min: 0, tags: [] } },
    });
    expect(planStyled(strict).read(given)).toMatchObject({
      issues: [
        { type: "extra_forbidden", loc: ["v", "more"], input: "1" },
        { type: "extra_forbidden", loc: ["v", "a][b"] },
        { type: "extra_forbidden", loc: ["v", ""] },
        { type: "extra_forbidden", loc: ["v", "byOwner"], input: "1" },
      ],
    });
  });

  it("may be a record, whose values are decoded", () => {
    const record = z.record(z.string(), z.int()).meta({ style: "deepObject" });

    expect(planStyled(record).read({ "v[a]": "1", "v[b]": ["2", "3"], "v[c][d]": "4" })).toEqual({
      success: true,
      data: { v: { a: 1, b: 3 } },
    });
    expect(planStyled(record).read({ "v[a]": "x" })).toMatchObject({
      issues: [{ loc: ["v", "a"], input: "x" }],
    });
  });

  it("changes no prototype", () => {
    const record = z.record(z.string(), z.string()).meta({ style: "deepObject" });
    const given = { "v[__proto__]": "x", "v[constructor]": "y" };
    const strict = z.strictObject({}).meta({ style: "deepObject" });

    expect(planStyled(record).read(given)).toEqual({
      success: true,
      data: { v: { constructor: "y" } },
    });
    expect(planStyled(strict).read(given)).toMatchObject({
      issues: [
        { type: "extra_forbidden", loc: ["v", "__proto__"] },
        { type: "extra_forbidden", loc: ["v", "constructor"] },
      ],
    });
    expect({}).not.toHaveProperty("x");
  });

  it("is no stranger to a strict object around it", () => {
    const reader = planTextReader(z.strictObject({ v: filter }), (name) => name, {
      allowsStyles: true,
    });

    expect(reader.read({ "v[name]": "x" })).toMatchObject({ success: true });
    expect(reader.read({ "v[name]": "x", "w[name]": "x" })).toMatchObject({
      issues: [{ type: "extra_forbidden", loc: ["w[name]"] }],
    });
  });

  it("takes time that grows with the number of names alone", () => {
    const names = Array.from({ length: 30_000 }, (_, index): [string, string] => [
      `v[${index}]`,
      "1",
    ]);
    const reader = planStyled(z.record(z.string(), z.int()).meta({ style: "deepObject" }));
    const start = performance.now();

    expect(reader.read(Object.fromEntries(names))).toMatchObject({ success: true });
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe("a style that does not suit its field", () => {
  it.each<[Schema, string]>([
    [
      z.string().meta({ style: "deepObject" }),
      'field "v" has the style "deepObject", which is for objects and records, and is of type string. Declare z.object({ ... }), or leave the style out.',
    ],
    [
      z.object({ a: z.object({}) }).meta({ style: "deepObject" }),
      'field "v.a" is neither a text nor a list of texts, and the style "deepObject" goes one level deep. Declare it in a body or a form.',
    ],
    [
      z.object({ a: z.array(z.int()).meta({ explode: false }) }).meta({ style: "deepObject" }),
      'field "v.a" has a style inside the style "deepObject", which has one for all its fields: repeat v[a] for a list.',
    ],
    [
      z.int().meta({ explode: false }),
      'field "v" is written as a list (style "form", explode false), and is none. Declare z.array(...), or leave style and explode out.',
    ],
    [
      z.array(z.int()).meta({ style: "commas" }),
      'field "v" has the style "commas". Write "form", "deepObject", "spaceDelimited" or "pipeDelimited".',
    ],
    [
      z.array(z.int()).meta({ style: "pipeDelimited", explode: true }),
      'field "v" has explode: true, which the style "pipeDelimited" does not know. Leave explode out.',
    ],
    [
      z.object({}).meta({ style: "deepObject", explode: false }),
      'field "v" has explode: false, which the style "deepObject" does not know. Leave explode out.',
    ],
    [
      z.array(z.int()).meta({ explode: "no" }),
      'field "v" has explode: "no", which the style "form" does not know.',
    ],
    [z.object({}), 'Or give it .meta({ style: "deepObject" }).'],
  ])("is a definition error: %#", (schema, message) => {
    expect(() => planStyled(schema)).toThrow(message);
  });

  it("is one wherever there are no styles", () => {
    expect(() => plan(z.array(z.int()).meta({ explode: false }))).toThrow(
      'field "v" has a style, which only the fields of a query have. Leave style and explode out.',
    );
  });
});

describe("a definition error", () => {
  it.each<[string, Schema, string]>([
    ["object", z.object({}), "of type object"],
    ["optional record", z.record(z.string(), z.string()).optional(), "of type record"],
    ["array of objects", z.array(z.object({})), "of type object"],
    ["array of arrays", z.array(z.array(z.string())), "a list of lists"],
    ["instance", z.instanceof(URL), "an instance of URL"],
    ["Zod 3 map", z3.map(z3.string(), z3.string()), "of type map"],
  ])("says that text holds no %s", (_name, schema, what) => {
    expect(() => plan(schema)).toThrow(
      `field "v" is ${what}, which text cannot hold. Declare it in the body, or write z.string() and parse it: z.string().transform(...).`,
    );
  });

  it("says where a file is declared", () => {
    expect(() => plan(z.array(z.file()).optional())).toThrow(
      'field "v" is a file, which text cannot hold. Declare it under form.',
    );
  });

  it("says that two fields have one wire name", () => {
    const schema = z.object({ a_b: z.string(), c: z.string().meta({ alias: "a-b" }) });

    expect(() => planTextReader(schema, (name) => name.replace("_", "-"))).toThrow(
      'fields "a_b" and "c" are both "a-b" on the wire. Give one another .meta({ alias }).',
    );
  });
});
