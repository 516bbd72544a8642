import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { JSONSchema } from "../../json-schema.ts";
import { createSchemaBook } from "../../schema-book.ts";

describe("what may be undefined", () => {
  it("must be sent where it may be anything: Zod refuses what is absent", () => {
    const Item = z.object({ data: z.any(), more: z.unknown() });

    expect(Item.safeParse({}).success).toBe(false);
    expect(toSchema(Item, "request")).toMatchObject({ required: ["data", "more"] });
  });

  it("is no option for those who send it, and may be absent from what is sent", () => {
    const Item = z.object({ name: z.string().or(z.undefined()), gone: z.undefined() });

    expect(toSchema(Item, "request")).toEqual({
      type: "object",
      properties: { name: { type: "string" }, gone: { not: {} } },
      required: ["name", "gone"],
    });
    expect(toSchema(Item, "response")).toEqual({
      type: "object",
      properties: { name: { type: ["string", "null"] }, gone: { type: "null" } },
    });
  });

  it("may be absent from a record of all the names of an enum", () => {
    const record = z.record(z.enum(["a", "b"]), z.any());

    expect(record.safeParse({}).success).toBe(true);
    expect(toSchema(record, "request")).not.toHaveProperty("required");
    expect(toSchema(record, "response")).not.toHaveProperty("required");
  });

  it("may be absent from the end of a tuple's places where a rest follows, and is sent as null", () => {
    const tuple = z.tuple([z.int(), z.any(), z.unknown()], z.boolean());

    expect(tuple.safeParse([1]).success).toBe(true);
    expect(toSchema(tuple, "request")).toMatchObject({ minItems: 1 });
    expect(toSchema(tuple, "response")).toMatchObject({ minItems: 3 });
  });
});

function toSchema(schema: z.ZodType, use: "request" | "response"): JSONSchema {
  const book = createSchemaBook();
  const handle = book.add(schema, use);
  book.finish();
  return handle.get();
}
