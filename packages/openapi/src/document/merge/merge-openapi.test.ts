import { App, HTTPBasic } from "@fastidious/core";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createOpenAPI } from "../create-openapi.ts";
import type { OpenAPIDocument } from "../openapi-document.ts";
import type { OpenAPISettings } from "../openapi-settings.ts";
import { mergeOpenAPI } from "./merge-openapi.ts";

const Box = (item: z.ZodType): z.ZodType => z.object({ item }).meta({ id: "Box" });

/** An application whose model `Item` holds a field of this name. */
function documentOf(field: string, settings: OpenAPISettings = {}): OpenAPIDocument {
  const Item = z.object({ [field]: z.int() }).meta({ id: "Item" });
  const app = new App();
  const basic = new HTTPBasic({ description: field });
  app.get("/items", { tags: [field], dependencies: { basic }, responseModel: Box(Item) }, () => 1);
  app.post("/items", { body: z.object({ n: z.int() }) }, () => 1);
  return createOpenAPI(app.plan(), { openapiTags: [{ name: field }], ...settings });
}

describe("mergeOpenAPI", () => {
  const merged = mergeOpenAPI(documentOf("one"), { "/sub": documentOf("two") });

  it("adds paths below a path", () => {
    expect(Object.keys(merged.paths)).toEqual(["/items", "/sub/items"]);
  });

  it("gives another name to what means something else, and to what points at it", () => {
    expect(merged.components?.schemas).toMatchObject({
      Box: { properties: { item: { $ref: "#/components/schemas/Item" } } },
      Box2: { properties: { item: { $ref: "#/components/schemas/Item2" } } },
      Item: { properties: { one: {} } },
      Item2: { properties: { two: {} } },
    });
    expect(merged.paths["/sub/items"]?.["get"]?.responses["200"]?.content).toEqual({
      "application/json": { schema: { $ref: "#/components/schemas/Box2" } },
    });
  });

  it("keeps what says the same once", () => {
    expect(Object.keys(merged.components?.schemas ?? {})).toEqual([
      "Box",
      "Box2",
      "HTTPValidationError",
      "Item",
      "Item2",
      "ValidationError",
    ]);
  });

  it("keeps security schemes apart", () => {
    expect(merged.components?.securitySchemes).toMatchObject({
      HTTPBasic: { description: "one" },
      HTTPBasic2: { description: "two" },
    });
    expect(merged.paths["/sub/items"]?.["get"]?.security).toEqual([{ HTTPBasic2: [] }]);
  });

  it("keeps operation ids unique", () => {
    expect(merged.paths["/sub/items"]?.["get"]?.operationId).toBe("getItems2");
    expect(merged.paths["/items"]?.["get"]?.operationId).toBe("getItems");
  });

  it("adds the tags, and nothing of what the other says of itself", () => {
    const sub = documentOf("two", { title: "Sub", servers: [{ url: "/two" }] });
    const document = mergeOpenAPI(documentOf("one"), { "/sub": sub });

    expect(document.tags).toEqual([{ name: "one" }, { name: "two" }]);
    expect(document.info.title).toBe("Fastidious");
    expect(document).not.toHaveProperty("servers");
  });

  it("takes several, and changes none", () => {
    const base = documentOf("one");
    const before = JSON.stringify(base);
    const document = mergeOpenAPI(base, { "/a": documentOf("two"), "/b": documentOf("three") });

    expect(JSON.stringify(base)).toBe(before);
    expect(Object.keys(document.components?.schemas ?? {})).toContain("Item3");
  });

  it("refuses another version of OpenAPI", () => {
    const old = documentOf("two", { openapiVersion: "3.0" });

    expect(() => mergeOpenAPI(documentOf("one"), { "/sub": old })).toThrow(
      'mergeOpenAPI: the document of "/sub" is written in OpenAPI 3.0.3, the other in 3.1.0. Give both applications the same openapiVersion.',
    );
  });
});
