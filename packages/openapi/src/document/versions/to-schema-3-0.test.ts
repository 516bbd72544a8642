import { App } from "@fastidious/core";
import type { JSONSchema } from "@fastidious/schema";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createOpenAPI } from "../create-openapi.ts";

const Cat = z.object({ kind: z.literal("cat") }).meta({ id: "Cat" });
const nothing = { type: "string", nullable: true, enum: [null] };

/** The schema of a body in OpenAPI 3.0. */
function toSchema(body: z.ZodType): JSONSchema | undefined {
  const app = new App();
  app.post("/", { body }, () => 1);
  const document = createOpenAPI(app.plan(), { openapiVersion: "3.0" });
  return document.paths["/"]?.["post"]?.requestBody?.content["application/json"]?.schema;
}

describe("in OpenAPI 3.0", () => {
  it("a value that may be null is nullable", () => {
    expect(toSchema(z.string().min(1).nullable())).toEqual({
      type: "string",
      minLength: 1,
      nullable: true,
    });
  });

  it("an enum that may be null lists null too", () => {
    expect(toSchema(z.enum(["a"]).nullable())).toEqual({
      type: "string",
      enum: ["a", null],
      nullable: true,
    });
  });

  it("a component that may be null is one of two", () => {
    expect(toSchema(Cat.nullable())).toEqual({
      anyOf: [{ $ref: "#/components/schemas/Cat" }, nothing],
    });
  });

  it("null alone is a list of nothing else", () => {
    expect(toSchema(z.null())).toEqual(nothing);
  });

  it("several types are several schemas", () => {
    expect(toSchema(z.union([z.string(), z.int(), z.null()]))).toEqual({
      anyOf: [{ type: "string" }, { type: "integer" }, nothing],
    });
  });

  it("a constant is an enum of one", () => {
    expect(toSchema(z.literal("a"))).toEqual({ type: "string", enum: ["a"] });
    expect(toSchema(z.literal(["a", null]))).toEqual({
      type: "string",
      nullable: true,
      enum: ["a", null],
    });
    expect(toSchema(z.literal(["a", 1, null]))).toEqual({
      anyOf: [{ enum: ["a", 1] }, nothing],
    });
  });

  it("an exclusive bound is a bound that is excluded", () => {
    expect(toSchema(z.number().gt(1).lte(5))).toEqual({
      type: "number",
      minimum: 1,
      exclusiveMinimum: true,
      maximum: 5,
    });
  });

  it("a tuple is a list of any of its items", () => {
    expect(toSchema(z.tuple([z.string(), z.int()]))).toEqual({
      type: "array",
      items: { anyOf: [{ type: "string" }, { type: "integer" }] },
      minItems: 2,
      maxItems: 2,
    });
    expect(toSchema(z.tuple([z.string()], z.string()))).toEqual({
      type: "array",
      items: { type: "string" },
      minItems: 1,
    });
  });

  it("bytes have formats", () => {
    expect(toSchema(z.object({ data: z.instanceof(Uint8Array) }))).toMatchObject({
      properties: { data: { type: "string", format: "byte" } },
    });
  });

  it("a file of one kind or another is bytes", () => {
    const app = new App();
    app.post("/", { form: { image: z.file().mime(["image/png", "image/jpeg"]) } }, () => 1);
    const { paths } = createOpenAPI(app.plan(), { openapiVersion: "3.0" });

    expect(paths["/"]?.["post"]?.requestBody?.content["multipart/form-data"]?.schema).toMatchObject(
      {
        properties: { image: { type: "string", format: "binary" } },
      },
    );
  });

  it("there is one example", () => {
    expect(toSchema(z.string().meta({ examples: ["a", "b"] }))).toEqual({
      type: "string",
      example: "a",
    });
  });

  it("what is said beside a reference stands around it", () => {
    expect(toSchema(z.object({ pet: Cat.meta({ description: "Mine." }) }))).toMatchObject({
      properties: {
        pet: { allOf: [{ $ref: "#/components/schemas/Cat" }], description: "Mine." },
      },
    });
  });

  it("what has no word is left out", () => {
    expect(toSchema(z.record(z.string().regex(/^x/), z.int()).meta({ "x-kept": 1 }))).toEqual({
      type: "object",
      additionalProperties: { type: "integer" },
      "x-kept": 1,
    });
  });

  it("a field may have any name", () => {
    expect(toSchema(z.object({ const: z.int(), prefixItems: z.int().optional() }))).toEqual({
      type: "object",
      properties: { const: { type: "integer" }, prefixItems: { type: "integer" } },
      required: ["const"],
    });
  });
});
