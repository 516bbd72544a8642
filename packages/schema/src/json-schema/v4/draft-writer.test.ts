import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { JSONSchema } from "../json-schema.ts";
import { createSchemaBook } from "../schema-book.ts";

describe("a JSON Schema made of Zod 4", () => {
  it("says of any JSON what it may be", () => {
    const book = createSchemaBook();
    const handle = book.add(z.object({ data: z.json() }), "request");
    const { components } = book.finish();

    expect(handle.get()).toMatchObject({
      properties: { data: { $ref: "#/components/schemas/RecursiveData" } },
    });
    expect(components["RecursiveData"]).toMatchObject({
      anyOf: expect.arrayContaining([
        { type: "array", items: { $ref: "#/components/schemas/RecursiveData" } },
      ]),
    });
  });

  it("says of a lazy schema what it gives", () => {
    const Item = z.object({ id: z.int() }).meta({ id: "Item" });

    expect(toSchema(z.lazy(() => Item))).toEqual({ $ref: "#/components/schemas/Item" });
  });

  it("says of a described schema that holds itself what its origin does not", () => {
    const Tree = z.object({
      get children() {
        return z.array(Tree);
      },
    });
    const book = createSchemaBook();
    const handle = book.add(Tree.describe("The root."), "request");

    const { components } = book.finish();

    const pointer = { $ref: "#/components/schemas/RecursiveChildren" };
    expect(handle.get()).toEqual({ ...pointer, description: "The root." });
    expect(components).toEqual({
      RecursiveChildren: {
        type: "object",
        properties: { children: { type: "array", items: pointer } },
        required: ["children"],
      },
    });
  });

  it("says of a union of one what that is", () => {
    expect(toSchema(z.union([z.int()]))).toEqual({ type: "integer" });
  });

  it("takes a schema's own JSON Schema", () => {
    const schema = z.string();
    schema._zod.toJSONSchema = () => ({ type: "string", format: "color" });

    expect(toSchema(schema.describe("Any."))).toEqual({ type: "string", description: "Any." });
    expect(toSchema(z.object({ schema }).partial())).toEqual({
      type: "object",
      properties: { schema: { type: "string", format: "color" } },
    });
  });

  it("tells texts apart that are written nearly alike", () => {
    const shape = {
      a: z.string().min(1),
      b: z.string().max(1),
      c: z.string().regex(/a/),
      d: z.string().regex(/b/),
    };

    expect(toSchema(z.object(shape))).toMatchObject({
      properties: {
        a: { type: "string", minLength: 1 },
        b: { type: "string", maxLength: 1 },
        c: { type: "string", pattern: "a" },
        d: { type: "string", pattern: "b" },
      },
    });
  });

  it("takes a format that the meta says in the place of the pattern", () => {
    expect(toSchema(z.iso.time().meta({ format: "time" }))).toEqual({
      type: "string",
      format: "time",
    });
  });

  it("keeps the pattern beside a format of the meta's that is no standard one", () => {
    const schema = z.email().meta({ format: "idn-email" });

    expect(toSchema(schema)).toMatchObject({
      format: "idn-email",
      pattern: z.regexes.email.source,
    });
  });

  it("writes what is caught as it is on the wire", () => {
    const start = new Date(0);

    expect(toSchema(z.date().catch(start))).toMatchObject({ default: start.toISOString() });
    expect(toSchema(z.object({ at: z.date() }).catch({ at: start }))).toMatchObject({
      default: { at: start.toISOString() },
    });
  });

  it("takes readonly for the program's own affair", () => {
    expect(toSchema(z.array(z.string()).readonly().optional())).toEqual({
      type: "array",
      items: { type: "string" },
    });
  });

  it("says that clients never send a field where its meta says so", () => {
    expect(toSchema(z.string().meta({ readOnly: true }))).toEqual({
      type: "string",
      readOnly: true,
    });
  });

  it("says of a record of an enum which fields it has", () => {
    expect(toSchema(z.record(z.enum(["a", "b"]), z.int()))).toEqual({
      type: "object",
      properties: { a: { type: "integer" }, b: { type: "integer" } },
      required: ["a", "b"],
      additionalProperties: false,
    });
  });

  it("says of a tuple by its length that nothing follows", () => {
    expect(toSchema(z.tuple([z.string(), z.int()]))).toEqual({
      type: "array",
      prefixItems: [{ type: "string" }, { type: "integer" }],
      items: {},
      minItems: 2,
      maxItems: 2,
    });
  });

  it("does not take the name of a check for a format", () => {
    expect(toSchema(z.string().startsWith("a"))).toEqual({ type: "string", pattern: "^a.*" });
    expect(toSchema(z.string().lowercase())).toEqual({ type: "string", pattern: "^[^A-Z]*$" });
  });
});

function toSchema(schema: z.ZodType): JSONSchema {
  const book = createSchemaBook();
  const handle = book.add(schema, "request");
  book.finish();
  return handle.get();
}
