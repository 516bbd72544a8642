import { App, dependency } from "@fastidious/core";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createOpenAPI } from "../create-openapi.ts";
import type { OpenAPIParameter } from "../openapi-document.ts";

function parametersOf(app: App): readonly OpenAPIParameter[] | undefined {
  const [item] = Object.values(createOpenAPI(app.plan(), {}).paths);
  return item?.["get"]?.parameters;
}

describe("the parameters of an operation", () => {
  it("are one a field, with place, wire name and schema", () => {
    const app = new App();
    app.get(
      "/items/{item_id}",
      {
        path: { item_id: z.int().positive() },
        query: { q: z.string().max(50).optional(), tag: z.array(z.string()).default([]) },
        headers: { user_agent: z.string() },
        cookies: { session: z.string().optional() },
      },
      () => ({}),
    );

    expect(parametersOf(app)).toEqual([
      {
        name: "item_id",
        in: "path",
        required: true,
        schema: { type: "integer", exclusiveMinimum: 0 },
      },
      { name: "q", in: "query", required: false, schema: { type: "string", maxLength: 50 } },
      {
        name: "tag",
        in: "query",
        required: false,
        schema: { type: "array", items: { type: "string" }, default: [] },
      },
      { name: "user-agent", in: "header", required: true, schema: { type: "string" } },
      { name: "session", in: "cookie", required: false, schema: { type: "string" } },
    ]);
  });

  it("come from an object schema too", () => {
    const app = new App();
    const Filter = z.object({ limit: z.int().default(10), order: z.enum(["up", "down"]) });
    app.get("/", { query: Filter }, () => ({}));

    expect(parametersOf(app)).toEqual([
      { name: "limit", in: "query", required: false, schema: { type: "integer", default: 10 } },
      {
        name: "order",
        in: "query",
        required: true,
        schema: { type: "string", enum: ["up", "down"] },
      },
    ]);
  });

  it("say what the field's meta says", () => {
    const app = new App();
    const q = z.string().meta({ alias: "item-query", description: "To find.", deprecated: true });
    app.get("/", { query: { q: q.optional() } }, () => ({}));

    expect(parametersOf(app)).toMatchObject([
      {
        name: "item-query",
        in: "query",
        required: false,
        description: "To find.",
        deprecated: true,
      },
    ]);
  });

  it("carry examples in their schema", () => {
    const app = new App();
    app.get("/", { query: { q: z.string().meta({ examples: ["tea"] }) } }, () => ({}));

    expect(parametersOf(app)).toMatchObject([{ schema: { type: "string", examples: ["tea"] } }]);
  });

  it("carry named examples, with what belongs to them", () => {
    const app = new App();
    const openapiExamples = { plain: { summary: "A drink", value: "tea" } };
    app.get("/", { query: { q: z.string().meta({ openapiExamples, title: "Q" }) } }, () => ({}));

    expect(parametersOf(app)).toEqual([
      {
        name: "q",
        in: "query",
        required: true,
        schema: { type: "string", title: "Q" },
        examples: { plain: { summary: "A drink", value: "tea" } },
      },
    ]);
  });

  it("say how lists and objects are written", () => {
    const app = new App();
    const ids = z.array(z.int()).meta({ explode: false });
    const tags = z.array(z.string()).meta({ style: "pipeDelimited" }).default([]);
    const filter = z.object({ name: z.string() }).meta({ style: "deepObject" }).optional();
    app.get("/", { query: { ids, tags, filter } }, () => ({}));

    expect(parametersOf(app)).toEqual([
      {
        name: "ids",
        in: "query",
        required: true,
        style: "form",
        explode: false,
        schema: { type: "array", items: { type: "integer" } },
      },
      {
        name: "tags",
        in: "query",
        required: false,
        style: "pipeDelimited",
        explode: false,
        schema: { type: "array", items: { type: "string" }, default: [] },
      },
      {
        name: "filter",
        in: "query",
        required: false,
        style: "deepObject",
        explode: true,
        schema: { type: "object", properties: { name: { type: "string" } }, required: ["name"] },
      },
    ]);
  });

  it("name the fields of an object as they stand in the brackets", () => {
    const app = new App();
    const from = z.int().meta({ alias: "min" });
    const filter = z.strictObject({ from, name: z.string().optional() });
    app.get("/", { query: { filter: filter.meta({ style: "deepObject" }) } }, () => ({}));

    expect(parametersOf(app)).toEqual([
      {
        name: "filter",
        in: "query",
        required: true,
        style: "deepObject",
        explode: true,
        schema: {
          type: "object",
          properties: { min: { type: "integer" }, name: { type: "string" } },
          required: ["min"],
          additionalProperties: false,
        },
      },
    ]);
  });

  it("show no default that a factory makes anew each time", () => {
    const app = new App();
    app.get("/", { query: { id: z.string().default(() => crypto.randomUUID()) } }, () => ({}));

    expect(parametersOf(app)).toEqual([
      { name: "id", in: "query", required: false, schema: { type: "string" } },
    ]);
  });

  it("leave out fields that say so", () => {
    const app = new App();
    const hidden = z.string().optional().meta({ includeInSchema: false });
    app.get("/", { query: { hidden, q: z.string() } }, () => ({}));

    expect(parametersOf(app)).toEqual([
      { name: "q", in: "query", required: true, schema: { type: "string" } },
    ]);
  });

  it("take the type of a path's convertor", () => {
    const app = new App();
    app.get("/{id:int}/{part:float}/{rest:path}", () => ({}));

    expect(parametersOf(app)).toEqual([
      { name: "id", in: "path", required: true, schema: { type: "integer" } },
      { name: "part", in: "path", required: true, schema: { type: "number" } },
      { name: "rest", in: "path", required: true, schema: { type: "string" } },
    ]);
  });

  it("include those of dependencies and of theirs, each once and by place", () => {
    const app = new App();
    const session = dependency({ cookies: { session: z.string() } }, () => "s");
    const user = dependency(
      { headers: { authorization: z.string() }, dependencies: { session } },
      () => "u",
    );
    app.get(
      "/{id}",
      { headers: { authorization: z.string().optional() }, dependencies: { user, session } },
      () => ({}),
    );

    expect(parametersOf(app)).toEqual([
      { name: "id", in: "path", required: true, schema: { type: "string" } },
      { name: "authorization", in: "header", required: true, schema: { type: "string" } },
      { name: "session", in: "cookie", required: true, schema: { type: "string" } },
    ]);
  });

  it("are absent where a route reads nothing", () => {
    const app = new App();
    app.get("/", () => ({}));

    expect(parametersOf(app)).toBeUndefined();
  });
});
