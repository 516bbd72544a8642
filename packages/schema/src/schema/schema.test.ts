import { describe, expect, it } from "vitest";
import { z } from "zod";
import * as mini from "zod/mini";
import { z as z3 } from "zod/v3";
import {
  isObjectSchema,
  isOptionalInput,
  isSchema,
  metaOf,
  planReader,
  SchemaError,
  shapeOf,
  toObjectSchema,
} from "../index.ts";

describe("isSchema", () => {
  it.each([
    ["Zod 4", z.string()],
    ["Zod mini", mini.string()],
    ["Zod 3", z3.string()],
  ])("knows a schema of %s", (_name, schema) => {
    expect(isSchema(schema)).toBe(true);
  });

  it.each([[null], [undefined], ["text"], [{}], [{ name: z.string() }], [() => z.string()]])(
    "does not take %s for one",
    (value) => {
      expect(isSchema(value)).toBe(false);
    },
  );
});

describe("isObjectSchema", () => {
  it("knows the object schemas of both Zods", () => {
    expect(isObjectSchema(z.object({}))).toBe(true);
    expect(isObjectSchema(mini.object({}))).toBe(true);
    expect(isObjectSchema(z3.object({}))).toBe(true);
  });

  it("does not take an optional object for one", () => {
    expect(isObjectSchema(z.object({}).optional())).toBe(false);
  });
});

describe("toObjectSchema", () => {
  it("leaves an object schema as it is", () => {
    const schema = z.strictObject({ a: z.string() });

    expect(toObjectSchema(schema)).toBe(schema);
  });

  it("makes one of a shape, of either Zod", () => {
    expect(Object.keys(shapeOf(toObjectSchema({ a: z.string(), b: z.int() })))).toEqual(["a", "b"]);
    expect(Object.keys(shapeOf(toObjectSchema({ a: z3.string() })))).toEqual(["a"]);
  });

  it("refuses a shape of both Zods, naming the field", () => {
    expect(() =>
      toObjectSchema({ a: z3.string(), b: z.string() }),
    ).toThrowErrorMatchingInlineSnapshot(
      `[SchemaError: field "b" is a Zod 4 schema among Zod 3 schemas, and Zod cannot mix them. Write all fields with one of "zod" and "zod/v3".]`,
    );
  });

  it("refuses a field that is no schema", () => {
    const shape: Record<string, never> = JSON.parse('{"a":"string"}');

    expect(() => toObjectSchema(shape)).toThrowErrorMatchingInlineSnapshot(
      `[SchemaError: field "a" is no Zod schema. Write a Zod type there, as in { a: z.string() }.]`,
    );
  });
});

describe("planReader", () => {
  it("refuses one Zod inside the other, naming the field", () => {
    const foreign: unknown = z3.string();
    const mixed = z.object({ a: z.object({ b: z.lazy(() => foreign as z.ZodType) }) });

    expect(() => planReader(mixed)).toThrow(SchemaError);
    expect(() => planReader(mixed)).toThrow('field "a.b" is a Zod 3 schema inside a Zod 4 schema');
  });
});

describe("metaOf", () => {
  it("looks through wrappers, the outermost winning", () => {
    const schema = z
      .string()
      .meta({ alias: "q", title: "Inner" })
      .optional()
      .meta({ title: "Outer" });

    expect(metaOf(schema)).toEqual({ alias: "q", title: "Outer" });
  });

  it("looks through a transform", () => {
    expect(metaOf(z.string().meta({ alias: "q" }).transform(Number))).toEqual({ alias: "q" });
  });

  it("knows the description of a Zod 3 schema", () => {
    expect(metaOf(z3.string().describe("words").optional())).toEqual({ description: "words" });
  });

  it("is empty where nothing was said", () => {
    expect(metaOf(z.string())).toEqual({});
  });
});

describe("isOptionalInput", () => {
  it.each([
    ["optional", z.string().optional()],
    ["default", z.string().default("a")],
    ["prefault", z.string().prefault("a")],
    ["catch", z.string().catch("a")],
    ["optional before a transform", z.string().optional().transform(String)],
    ["optional behind a preprocess", z.preprocess(String, z.string().optional())],
    ["a union with an optional", z.union([z.int(), z.string().optional()])],
    ["Zod 3 optional", z3.string().optional()],
    ["Zod 3 default, refined", z3.string().default("a").refine(Boolean)],
    ["mini optional", mini.optional(mini.string())],
  ])("says yes to %s", (_name, schema) => {
    expect(isOptionalInput(schema)).toBe(true);
  });

  it.each([
    ["a string", z.string()],
    ["nullable", z.string().nullable()],
    ["a transform", z.string().transform(Number)],
    ["a preprocess", z.preprocess(String, z.string())],
    ["a nonoptional", z.string().optional().nonoptional()],
    ["Zod 3 nullable", z3.string().nullable()],
  ])("says no to %s", (_name, schema) => {
    expect(isOptionalInput(schema)).toBe(false);
  });
});
