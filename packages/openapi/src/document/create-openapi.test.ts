import { App } from "@fastidious/core";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createOpenAPI } from "./create-openapi.ts";

const Item = z.object({ id: z.int(), name: z.string() }).meta({ id: "Item" });

describe("createOpenAPI", () => {
  it("documents the smallest application", () => {
    const app = new App();
    app.get("/", () => ({ hello: "world" }));

    expect(createOpenAPI(app.plan(), {})).toEqual({
      openapi: "3.1.0",
      info: { title: "Fastidious", version: "0.1.0" },
      paths: {
        "/": {
          get: {
            summary: "Get Root",
            operationId: "getRoot",
            responses: {
              200: {
                description: "Successful Response",
                content: { "application/json": { schema: {} } },
              },
            },
          },
        },
      },
    });
  });

  it("says about the application what its settings say", () => {
    const document = createOpenAPI([], {
      title: "Shop",
      version: "2.0.0",
      summary: "Sells things.",
      description: "All **kinds** of things.",
      termsOfService: "https://example.com/terms",
      contact: { name: "Ann", email: "ann@example.com" },
      licenseInfo: { name: "MIT", identifier: "MIT" },
      servers: [{ url: "https://example.com/api" }],
      openapiTags: [{ name: "items", description: "What is sold." }],
      openapiExternalDocs: { url: "https://example.com/docs" },
    });

    expect(document).toEqual({
      openapi: "3.1.0",
      info: {
        title: "Shop",
        summary: "Sells things.",
        description: "All **kinds** of things.",
        termsOfService: "https://example.com/terms",
        contact: { name: "Ann", email: "ann@example.com" },
        license: { name: "MIT", identifier: "MIT" },
        version: "2.0.0",
      },
      servers: [{ url: "https://example.com/api" }],
      paths: {},
      tags: [{ name: "items", description: "What is sold." }],
      externalDocs: { url: "https://example.com/docs" },
    });
  });

  it("gathers the methods of a path", () => {
    const app = new App();
    app.get("/items", () => []);
    app.post("/items", () => ({}));
    app.apiRoute("/all", { methods: ["GET", "PUT"] }, () => []);

    const { paths } = createOpenAPI(app.plan(), {});

    expect(Object.keys(paths)).toEqual(["/items", "/all"]);
    expect(Object.keys(paths["/items"] ?? {})).toEqual(["get", "post"]);
    expect(Object.keys(paths["/all"] ?? {})).toEqual(["get", "put"]);
  });

  it("leaves out what is not to be shown", () => {
    const app = new App();
    app.get("/hidden", { includeInSchema: false }, () => ({}));

    expect(createOpenAPI(app.plan(), {}).paths).toEqual({});
  });

  it("names components and refers to them", () => {
    const app = new App();
    app.get("/items/{id}", { responseModel: Item, responses: { 404: Item } }, () => ({
      id: 1,
      name: "a",
    }));

    const { components, paths } = createOpenAPI(app.plan(), {});

    expect(components?.schemas["Item"]).toMatchObject({
      type: "object",
      properties: { id: { type: "integer" }, name: { type: "string" } },
      required: ["id", "name"],
    });
    expect(paths["/items/{id}"]?.["get"]?.responses).toMatchObject({
      200: { content: { "application/json": { schema: { $ref: "#/components/schemas/Item" } } } },
      404: { content: { "application/json": { schema: { $ref: "#/components/schemas/Item" } } } },
    });
  });

  it("sorts components by name", () => {
    const app = new App();
    const Zebra = z.object({ stripes: z.int() }).meta({ id: "Zebra" });
    app.post("/zebras", { body: Zebra, responseModel: Item }, () => ({ id: 1, name: "a" }));

    const { components } = createOpenAPI(app.plan(), {});

    expect(Object.keys(components?.schemas ?? {})).toEqual([
      "HTTPValidationError",
      "Item",
      "ValidationError",
      "Zebra",
    ]);
  });

  it("leaves an application's own ValidationError alone", () => {
    const app = new App();
    const ValidationError = z.object({ why: z.string() }).meta({ id: "ValidationError" });
    app.get("/{id}", { responses: { 400: ValidationError } }, () => ({}));

    const { components } = createOpenAPI(app.plan(), {});

    expect(components?.schemas["ValidationError"]).toMatchObject({ required: ["why"] });
    expect(components?.schemas["ValidationError2"]).toMatchObject({
      required: ["type", "loc", "msg"],
    });
    expect(JSON.stringify(components?.schemas["HTTPValidationError"])).toContain(
      "#/components/schemas/ValidationError2",
    );
  });

  it("documents templates that differ by convertor alone as one path", () => {
    const app = new App();
    app.get("/items/{id:int}", () => ({}));
    app.get("/items/{id}", () => ({}));

    const { paths } = createOpenAPI(app.plan(), {});

    expect(paths["/items/{id}"]?.["get"]?.parameters).toEqual([
      { name: "id", in: "path", required: true, schema: { type: "integer" } },
    ]);
  });

  it("gives the same bytes each time", () => {
    const app = new App();
    app.post("/items", { body: Item, responseModel: Item }, ({ body }) => body);

    const first = JSON.stringify(createOpenAPI(app.plan(), {}));
    const second = JSON.stringify(createOpenAPI(app.plan(), {}));

    expect(second).toBe(first);
  });
});
