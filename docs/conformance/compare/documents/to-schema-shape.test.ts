import { describe, expect, it } from "vitest";
import { toSchemaShape } from "./to-schema-shape.ts";

const document = {
  components: {
    schemas: {
      Tag: { title: "Tag", type: "string", enum: ["b", "a"] },
      Tree: { type: "object", properties: { child: { $ref: "#/components/schemas/Tree" } } },
    },
  },
};

describe("toSchemaShape", () => {
  it("puts components in the place of their references", () => {
    const schema = { $ref: "#/components/schemas/Tag", description: "one of two" };

    expect(toSchemaShape(schema, document)).toEqual({
      type: "string",
      enum: ["a", "b"],
      description: "one of two",
    });
  });

  it("ends where a schema contains itself", () => {
    expect(toSchemaShape({ $ref: "#/components/schemas/Tree" }, document)).toEqual({
      type: "object",
      properties: { child: { recursive: 1 } },
    });
  });

  it("writes several types as a choice", () => {
    const one = toSchemaShape({ type: ["string", "null"], title: "Q" }, document);
    const other = toSchemaShape({ anyOf: [{ type: "null" }, { type: "string" }] }, document);

    expect(one).toEqual(other);
  });

  it("keeps what belongs to the chosen type beside the type", () => {
    const one = toSchemaShape({ type: ["string", "null"], maxLength: 3 }, document);
    const choices = [{ type: "string", maxLength: 3 }, { type: "null" }];

    expect(one).toEqual(toSchemaShape({ anyOf: choices }, document));
  });

  it("keeps a property that is called title", () => {
    const schema = { type: "object", properties: { title: { type: "string", title: "Title" } } };

    expect(toSchemaShape(schema, document)).toEqual({
      type: "object",
      properties: { title: { type: "string" } },
    });
  });

  it("reads a constant as a choice of one", () => {
    expect(toSchemaShape({ type: "string", const: "cat" }, document)).toEqual({
      type: "string",
      enum: ["cat"],
    });
  });
});
