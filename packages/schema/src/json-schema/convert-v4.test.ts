import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { JSONSchema } from "./json-schema.ts";
import { createSchemaBook } from "./schema-book.ts";

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
