import { App, dependency } from "@fastidious/core";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { z as z3 } from "zod/v3";
import { createOpenAPI } from "../create-openapi.ts";
import type { OpenAPIRequestBody } from "../openapi-document.ts";

const Item = z.object({ name: z.string() }).meta({ id: "Item" });
const refToItem = { $ref: "#/components/schemas/Item" };

function bodyOf(app: App): OpenAPIRequestBody | undefined {
  return createOpenAPI(app.plan(), {}).paths["/"]?.["post"]?.requestBody;
}

describe("the body of an operation", () => {
  it("is JSON of the declared schema", () => {
    const app = new App();
    app.post("/", { body: Item }, () => ({}));

    expect(bodyOf(app)).toEqual({
      content: { "application/json": { schema: refToItem } },
      required: true,
    });
  });

  it("may be left out where the schema says so", () => {
    const app = new App();
    app.post("/", { body: Item.optional() }, () => ({}));

    expect(bodyOf(app)).toEqual({ content: { "application/json": { schema: refToItem } } });
  });

  it("is described by Zod 3 schemas as well", () => {
    const app = new App();
    app.post("/", { body: z3.object({ name: z3.string() }) }, () => ({}));

    expect(bodyOf(app)).toMatchObject({
      content: {
        "application/json": {
          schema: { type: "object", properties: { name: { type: "string" } }, required: ["name"] },
        },
      },
      required: true,
    });
  });

  it("is the one that a dependency reads", () => {
    const app = new App();
    const item = dependency({ body: Item }, ({ body }) => body);
    app.post("/", { dependencies: { item } }, () => ({}));

    expect(bodyOf(app)).toEqual({
      content: { "application/json": { schema: refToItem } },
      required: true,
    });
  });

  it("fits all that read it", () => {
    const app = new App();
    const signed = dependency({ body: z.object({ signature: z.string() }) }, () => true);
    app.post("/", { body: Item.optional(), dependencies: { signed } }, () => ({}));

    expect(bodyOf(app)).toMatchObject({
      content: {
        "application/json": { schema: { allOf: [refToItem, { required: ["signature"] }] } },
      },
      required: true,
    });
  });

  it("is of the media type that the schema names", () => {
    const app = new App();
    const text = z.string().meta({ mediaType: "text/csv" });
    app.post("/", { body: text }, () => ({}));

    expect(bodyOf(app)).toEqual({
      content: { "text/csv": { schema: { type: "string" } } },
      required: true,
    });
  });

  it("is binary where it is read as bytes", () => {
    const app = new App();
    const image = z.instanceof(Uint8Array).meta({ mediaType: "image/*" });
    app.post("/", { body: image }, () => ({}));

    expect(bodyOf(app)).toEqual({
      content: { "image/*": { schema: { type: "string", format: "binary" } } },
      required: true,
    });
  });

  it("is absent where a route reads none", () => {
    const app = new App();
    app.post("/", () => ({}));

    expect(bodyOf(app)).toBeUndefined();
  });
});
