import { App } from "@fastidious/core";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createOpenAPI } from "../create-openapi.ts";
import type { OpenAPIOperation } from "../openapi-document.ts";

function operationOf(app: App): OpenAPIOperation | undefined {
  const [item] = Object.values(createOpenAPI(app.plan(), {}).paths);
  return item?.["get"];
}

describe("an operation", () => {
  it("shows tags, description and deprecation", () => {
    const app = new App({ tags: ["all"] });
    app.get("/", { tags: ["items"], description: "Reads.", deprecated: true }, () => ({}));

    expect(operationOf(app)).toMatchObject({
      tags: ["all", "items"],
      description: "Reads.",
      deprecated: true,
    });
  });

  it("says nothing of what is not set", () => {
    const app = new App();
    app.get("/", () => ({}));

    expect(Object.keys(operationOf(app) ?? {})).toEqual(["summary", "operationId", "responses"]);
  });

  it("may be refused with 422 where it has inputs", () => {
    const app = new App();
    app.get("/", { query: { q: z.int() } }, () => ({}));

    expect(operationOf(app)?.responses["422"]).toEqual({
      description: "Validation Error",
      content: {
        "application/json": { schema: { $ref: "#/components/schemas/HTTPValidationError" } },
      },
    });
  });

  it.each(["422", "4XX", "default"] as const)(
    "is not given a 422 where %s is declared",
    (status) => {
      const app = new App();
      const responses = { [status]: { description: "Refused." } };
      app.get("/", { query: { q: z.int() }, responses }, () => ({}));

      expect(Object.keys(operationOf(app)?.responses ?? {})).toEqual(["200", status]);
    },
  );

  it("takes over openapiExtra, merged deeply", () => {
    const app = new App();
    const openapiExtra = {
      "x-owner": "team",
      tags: ["extra"],
      parameters: [{ name: "raw", in: "query", schema: {} }],
      responses: { 200: { description: "Changed." } },
    };
    app.get("/", { tags: ["items"], query: { q: z.string() }, openapiExtra }, () => ({}));

    expect(operationOf(app)).toMatchObject({
      "x-owner": "team",
      tags: ["items", "extra"],
      parameters: [{ name: "q" }, { name: "raw" }],
      responses: { 200: { description: "Changed.", content: { "application/json": {} } } },
    });
  });
});
