import { App, dependency } from "@fastidious/core";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createOpenAPI } from "../create-openapi.ts";
import type { OpenAPIRequestBody } from "../openapi-document.ts";

const file = z.custom().meta({ type: "string", contentMediaType: "application/octet-stream" });

function bodyOf(app: App): OpenAPIRequestBody | undefined {
  return createOpenAPI(app.plan(), {}).paths["/"]?.["post"]?.requestBody;
}

describe("the form of an operation", () => {
  it("is urlencoded where it has text only", () => {
    const app = new App();
    app.post("/", { form: { name: z.string(), n: z.int().default(1) } }, () => ({}));

    expect(bodyOf(app)).toEqual({
      content: {
        "application/x-www-form-urlencoded": {
          schema: {
            type: "object",
            properties: { name: { type: "string" }, n: { type: "integer", default: 1 } },
            required: ["name"],
          },
        },
      },
      required: true,
    });
  });

  it("is multipart where it has files", () => {
    const app = new App();
    app.post("/", { form: { one: file, more: z.array(file), web: z.file() } }, () => ({}));

    expect(bodyOf(app)).toMatchObject({
      content: {
        "multipart/form-data": {
          schema: {
            properties: {
              one: { type: "string", contentMediaType: "application/octet-stream" },
              more: {
                type: "array",
                items: { type: "string", contentMediaType: "application/octet-stream" },
              },
              web: { type: "string", contentMediaType: "application/octet-stream" },
            },
          },
        },
      },
    });
  });

  it("names the fields that are JSON", () => {
    const app = new App();
    app.post("/", { form: { meta: z.object({ n: z.int() }) } }, () => ({}));

    expect(bodyOf(app)).toMatchObject({
      content: {
        "multipart/form-data": { encoding: { meta: { contentType: "application/json" } } },
      },
    });
  });

  it("may be left out where every field may", () => {
    const app = new App();
    app.post("/", { form: { name: z.string().optional() } }, () => ({}));

    expect(bodyOf(app)).not.toHaveProperty("required");
  });

  it("has its fields under their names on the wire", () => {
    const app = new App();
    const form = z.strictObject({ grant: z.string().meta({ alias: "grant_type" }) });
    app.post("/", { form: form.describe("To log in.") }, () => ({}));

    expect(bodyOf(app)?.content["application/x-www-form-urlencoded"]?.schema).toEqual({
      description: "To log in.",
      type: "object",
      properties: { grant_type: { type: "string" } },
      required: ["grant_type"],
      additionalProperties: false,
    });
  });

  it("fits all that read it", () => {
    const app = new App();
    const user = dependency({ form: z.object({ user: z.string() }) }, () => true);
    app.post("/", { form: { photo: file }, dependencies: { user } }, () => ({}));

    expect(bodyOf(app)).toMatchObject({
      content: {
        "multipart/form-data": {
          schema: { allOf: [{ required: ["photo"] }, { required: ["user"] }] },
        },
      },
    });
  });

  it("takes no other fields where its model is strict", () => {
    const app = new App();
    app.post("/", { form: z.strictObject({ a: z.string() }) }, () => ({}));

    expect(bodyOf(app)?.content["application/x-www-form-urlencoded"]?.schema).toMatchObject({
      additionalProperties: false,
    });
  });
});
