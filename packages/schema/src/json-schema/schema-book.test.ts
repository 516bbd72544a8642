import { describe, expect, it } from "vitest";
import { z } from "zod";
import { z as z3 } from "zod/v3";
import { createSchemaBook, type JSONSchema, type ModelOptions, type Schema } from "../index.ts";

function convert(schema: Schema, use: "request" | "response", options?: ModelOptions): JSONSchema {
  const book = createSchemaBook();
  const handle = book.add(schema, use, options);
  book.finish();
  return handle.get();
}

describe("a schema in the document", () => {
  it.each<[string, Schema, JSONSchema]>([
    ["an int without the bounds of doubles", z.int(), { type: "integer" }],
    [
      "an int with its own bounds",
      z.int().min(0).default(5),
      { type: "integer", minimum: 0, default: 5 },
    ],
    ["a date", z.date(), { type: "string", format: "date-time" }],
    ["a bigint", z.bigint(), { type: "string", pattern: String.raw`^-?\d+$` }],
    ["a set", z.set(z.int()), { type: "array", items: { type: "integer" }, uniqueItems: true }],
    [
      "a set of limited size",
      z.set(z.string()).min(1).max(3),
      { type: "array", items: { type: "string" }, uniqueItems: true, minItems: 1, maxItems: 3 },
    ],
    [
      "bytes",
      z.instanceof(Uint8Array).optional(),
      {
        type: "string",
        contentEncoding: "base64",
        contentMediaType: "application/octet-stream",
      },
    ],
    [
      "a Map",
      z.map(z.string(), z.date()),
      { type: "object", additionalProperties: { type: "string", format: "date-time" } },
    ],
    [
      "a Map of whole numbers",
      z.map(z.int(), z.bigint()),
      {
        type: "object",
        propertyNames: { type: "string", pattern: String.raw`^-?\d+$` },
        additionalProperties: { type: "string", pattern: String.raw`^-?\d+$` },
      },
    ],
    ["a bigint literal", z.literal(5n), { type: "string", const: "5" }],
    [
      "a bigint with a default and a format",
      z.int64().default(5n),
      { type: "string", pattern: String.raw`^-?\d+$`, format: "int64", default: "5" },
    ],
    [
      "the default of a codec as it is on the wire",
      z.stringbool().default(true),
      { type: "string", default: "true" },
    ],
    [
      "the default of a set",
      z.set(z.string()).default(new Set(["a"])),
      { type: "array", items: { type: "string" }, uniqueItems: true, default: ["a"] },
    ],
    [
      "examples and a fallback of what JSON has no type for",
      z.object({
        id: z.bigint().catch(5n),
        tags: z.set(z.bigint()).meta({ examples: [new Set([1n])] }),
      }),
      {
        type: "object",
        properties: {
          id: { type: "string", pattern: String.raw`^-?\d+$`, default: "5" },
          tags: {
            type: "array",
            items: { type: "string", pattern: String.raw`^-?\d+$` },
            uniqueItems: true,
            examples: [["1"]],
          },
        },
        required: ["id", "tags"],
      },
    ],
    [
      "a default that is another each time",
      z.object({
        at: z.date().default(() => new Date()),
        id: z.string().default(() => crypto.randomUUID()),
      }),
      {
        type: "object",
        properties: { at: { type: "string", format: "date-time" }, id: { type: "string" } },
      },
    ],
    [
      "what JSON has no type for, in Zod 3",
      z3.object({
        map: z3.map(z3.string(), z3.bigint()),
        set: z3.set(z3.date()).min(1),
        one: z3.literal(1n),
        at: z3.date().default(new Date(0)),
        n: z3.bigint().default(5n),
      }),
      {
        type: "object",
        properties: {
          map: {
            type: "object",
            additionalProperties: { type: "string", pattern: String.raw`^-?\d+$` },
          },
          set: {
            type: "array",
            items: { type: "string", format: "date-time" },
            uniqueItems: true,
            minItems: 1,
          },
          one: { type: "string", const: "1" },
          at: { type: "string", format: "date-time", default: "1970-01-01T00:00:00.000Z" },
          n: { type: "string", pattern: String.raw`^-?\d+$`, default: "5" },
        },
        required: ["map", "set", "one"],
      },
    ],
    ["a standard format without its pattern", z.uuid(), { type: "string", format: "uuid" }],
    ["a pattern", z.string().regex(/^a/), { type: "string", pattern: "^a" }],
    [
      "metadata without the alias",
      z.string().meta({ alias: "q", title: "Q" }),
      { type: "string", title: "Q" },
    ],
    ["an enum", z.enum(["a", "b"]), { type: "string", enum: ["a", "b"] }],
    ["a nullable", z.string().nullable(), { type: ["string", "null"] }],
    [
      "an open object",
      z.object({ a: z.int() }),
      { type: "object", properties: { a: { type: "integer" } }, required: ["a"] },
    ],
    [
      "a strict object",
      z.strictObject({}),
      { type: "object", properties: {}, additionalProperties: false },
    ],
    ["what goes into a transform", z.string().transform(Number), { type: "string" }],
    ["what goes into a preprocess", z.preprocess(Number, z.int()), { type: "integer" }],
    [
      "a Zod 3 object",
      z3.object({ a: z3.date(), b: z3.number().int().default(1) }),
      {
        type: "object",
        properties: {
          a: { type: "string", format: "date-time" },
          b: { type: "integer", default: 1 },
        },
        required: ["a"],
      },
    ],
    [
      "Zod 3 bounds",
      z3.tuple([
        z3.number().positive(),
        z3.number().gt(1).lt(5),
        z3.number().min(1),
        z3.bigint().negative(),
      ]),
      {
        type: "array",
        items: {},
        minItems: 4,
        maxItems: 4,
        prefixItems: [
          { type: "number", exclusiveMinimum: 0 },
          { type: "number", exclusiveMinimum: 1, exclusiveMaximum: 5 },
          { type: "number", minimum: 1 },
          { type: "string", pattern: String.raw`^-?\d+$` },
        ],
      },
    ],
    [
      "a Zod 3 tuple with a rest",
      z3.tuple([z3.string()]).rest(z3.boolean()),
      {
        type: "array",
        minItems: 1,
        prefixItems: [{ type: "string" }],
        items: { type: "boolean" },
      },
    ],
    [
      "a Zod 3 schema that is optional on its own",
      z3.enum(["a", "b"]).optional().describe("a letter"),
      { type: "string", enum: ["a", "b"], description: "a letter" },
    ],
    [
      "Zod 3 fields that are named like bounds",
      z3.object({ minimum: z3.string(), exclusiveMinimum: z3.boolean() }),
      {
        type: "object",
        properties: { minimum: { type: "string" }, exclusiveMinimum: { type: "boolean" } },
        required: ["minimum", "exclusiveMinimum"],
      },
    ],
    [
      "a record whose names may be any text",
      z.record(z.string(), z.int()),
      { type: "object", additionalProperties: { type: "integer" } },
    ],
    [
      "a record whose names are limited",
      z.record(z.string().min(2), z.int()),
      {
        type: "object",
        propertyNames: { type: "string", minLength: 2 },
        additionalProperties: { type: "integer" },
      },
    ],
    [
      "examples of what goes into a transform",
      z.object({ code: z.string().transform(Number) }).meta({ examples: [{ code: "7" }] }),
      {
        type: "object",
        properties: { code: { type: "string" } },
        required: ["code"],
        examples: [{ code: "7" }],
      },
    ],
  ])("is %s", (_name, schema, json) => {
    expect(convert(schema, "request")).toEqual(json);
  });

  it("is written in place each time when it has no id", () => {
    const Shared = z.object({ a: z.int() });
    const book = createSchemaBook();
    const first = book.add(Shared, "request");
    const second = book.add(z.object({ inner: Shared }), "request");

    expect(book.finish()).toEqual({ components: {} });
    expect(second.get()).toMatchObject({ properties: { inner: first.get() } });
  });

  it("is not ready before the book is finished", () => {
    expect(() => createSchemaBook().add(z.int(), "request").get()).toThrow("before finish()");
  });
});

describe("a component", () => {
  it("is each schema with an id, also inside others", () => {
    const Owner = z.object({ name: z.string() }).meta({ id: "Owner" });
    const Item = z.object({ owner: Owner.describe("who") }).meta({ id: "Item" });
    const book = createSchemaBook({ refPrefix: "#/defs/" });
    const handle = book.add(z.array(Item), "request");

    const { components } = book.finish();

    expect(handle.get()).toEqual({ type: "array", items: { $ref: "#/defs/Item" } });
    expect(components).toEqual({
      Item: {
        type: "object",
        properties: { owner: { $ref: "#/defs/Owner", description: "who" } },
        required: ["owner"],
      },
      Owner: { type: "object", properties: { name: { type: "string" } }, required: ["name"] },
    });
  });

  it("is named inside sets and maps too", () => {
    const Tag = z.object({ name: z.string() }).meta({ id: "Tag" });
    const Node = z.object({
      tags: z.set(Tag),
      get children() {
        return z.map(z.string(), Node);
      },
    });
    const book = createSchemaBook({ refPrefix: "#/" });
    book.add(Node, "request");

    expect(book.finish().components).toMatchObject({
      RecursiveChildren: {
        properties: {
          tags: { items: { $ref: "#/Tag" } },
          children: { additionalProperties: { $ref: "#/RecursiveChildren" } },
        },
      },
      Tag: { type: "object" },
    });
  });

  it("is apart for input and output only where they differ, through its parts", () => {
    const Same = z.object({ a: z.int() }).meta({ id: "Same" });
    const Part = z.object({ n: z.int().default(1) }).meta({ id: "Part" });
    const Whole = z.object({ same: Same, part: Part }).meta({ id: "Whole" });
    const book = createSchemaBook();
    const request = book.add(Whole, "request");
    const response = book.add(Whole, "response");

    const { components } = book.finish();

    expect(Object.keys(components)).toEqual([
      "Part-Input",
      "Part-Output",
      "Same",
      "Whole-Input",
      "Whole-Output",
    ]);
    expect(request.get()).toEqual({ $ref: "#/components/schemas/Whole-Input" });
    expect(response.get()).toEqual({ $ref: "#/components/schemas/Whole-Output" });
    expect(components["Whole-Output"]).toMatchObject({
      properties: { part: { $ref: "#/components/schemas/Part-Output" } },
    });
    expect(components["Part-Output"]).toMatchObject({ required: ["n"] });
  });

  it("is apart where a part differs that has no name of its own, and only then", () => {
    const One = z.object({ set: z.set(z.object({ n: z.int() })) }).meta({ id: "One" });
    const Two = z.object({ set: z.set(z.object({ n: z.int().default(1) })) }).meta({ id: "Two" });
    const book = createSchemaBook();
    book.add(z.tuple([One, Two]), "request");
    book.add(z.tuple([One, Two]), "response");

    expect(Object.keys(book.finish().components)).toEqual(["One", "Two-Input", "Two-Output"]);
  });

  it("of an encoded model is its wire side", () => {
    const date = z.codec(z.iso.date(), z.date(), {
      decode: (text) => new Date(text),
      encode: (value) => value.toISOString().slice(0, 10),
    });

    expect(convert(z.object({ on: date }), "response")).toMatchObject({
      properties: { on: { type: "string", format: "date" } },
    });
  });

  it("is a schema that holds itself, by its id or a name of its own", () => {
    const Tree = z.object({
      get children() {
        return z.array(Tree);
      },
    });
    const List: z3.ZodTypeAny = z3.object({ next: z3.lazy(() => List).optional() });
    const book = createSchemaBook();
    book.add(Tree, "request");
    book.add(List, "request");

    expect(book.finish().components).toEqual({
      RecursiveChildren: {
        type: "object",
        properties: {
          children: { type: "array", items: { $ref: "#/components/schemas/RecursiveChildren" } },
        },
        required: ["children"],
      },
      RecursiveNext: {
        type: "object",
        properties: { next: { $ref: "#/components/schemas/RecursiveNext" } },
      },
    });
  });

  it("is a Zod 3 schema that begins with lazy, and builds itself anew each time", () => {
    const Tree: z3.ZodTypeAny = z3.lazy(() => z3.object({ kids: z3.array(Tree) }));
    const book = createSchemaBook();
    const handle = book.add(Tree, "response");

    expect(book.finish().components).toEqual({
      RecursiveKids: {
        type: "object",
        properties: {
          kids: { type: "array", items: { $ref: "#/components/schemas/RecursiveKids" } },
        },
        required: ["kids"],
      },
    });
    expect(handle.get()).toEqual({ $ref: "#/components/schemas/RecursiveKids" });
  });

  it("has an id of its own", () => {
    const book = createSchemaBook();
    book.add(z.string().meta({ id: "Twice" }), "request");
    book.add(z.int().meta({ id: "Twice" }), "request");

    expect(() => book.finish()).toThrowErrorMatchingInlineSnapshot(
      `[SchemaError: two different schemas have the id "Twice". Share one schema, or give each its own: .meta({ id }).]`,
    );
  });

  it("has the same bytes each time", () => {
    const Item = z.object({ id: z.int().default(1) }).meta({ id: "Bytes" });
    const write = (): string => {
      const book = createSchemaBook();
      book.add(z.array(Item), "response");
      book.add(Item, "request");
      return JSON.stringify(book.finish());
    };

    expect(write()).toBe(write());
  });
});

describe("a trimmed model", () => {
  const Owner = z
    .object({ name: z.string(), email: z.string().nullable() })
    .meta({ id: "TrimOwner" });
  const Item = z
    .object({ id: z.int(), note: z.string().default("-"), owner: Owner })
    .meta({ id: "TrimItem" });

  it("shows the picked fields only", () => {
    const json = convert(z.array(Item), "response", { include: { id: true, owner: ["name"] } });

    expect(json).toEqual({
      type: "array",
      items: {
        type: "object",
        properties: {
          id: { type: "integer" },
          owner: { type: "object", properties: { name: { type: "string" } }, required: ["name"] },
        },
        required: ["id", "owner"],
      },
    });
  });

  it("requires nothing that may be left out", () => {
    expect(convert(Item, "response", { excludeUnset: true })["required"]).toEqual(["id", "owner"]);
    expect(convert(Item, "response", { excludeDefaults: true })["required"]).toEqual([
      "id",
      "owner",
    ]);
    expect(convert(Item, "response", { excludeNone: true })).toMatchObject({
      properties: { owner: { required: ["name"] } },
      required: ["id", "note", "owner"],
    });
  });

  it("has no discriminator for options that are written in place", () => {
    const Cat = z.object({ kind: z.literal("cat") }).meta({ id: "TrimCat" });
    const Dog = z.object({ kind: z.literal("dog") }).meta({ id: "TrimDog" });
    const Pet = z.discriminatedUnion("kind", [Cat, Dog]);

    const json = convert(Pet, "response", { excludeNone: true });

    expect(json).toMatchObject({ oneOf: [{ type: "object" }, { type: "object" }] });
    expect(json).not.toHaveProperty("discriminator");
  });
});
