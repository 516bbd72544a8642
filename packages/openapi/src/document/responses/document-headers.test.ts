import { App, documentedError } from "@fastidious/core";
import { expect, it } from "vitest";
import { z } from "zod";
import { createOpenAPI } from "../create-openapi.ts";
import type { OpenAPIResponse } from "../openapi-document.ts";

function responsesOf(app: App): Readonly<Record<string, OpenAPIResponse>> | undefined {
  return createOpenAPI(app.plan(), {}).paths["/"]?.["get"]?.responses;
}

it("documents headers by their schemas, on the main response too", () => {
  const app = new App();
  const total = z.int().describe("How many there are.");
  app.get("/", { responses: { 200: { headers: { "x-total": total } } } }, () => []);

  expect(responsesOf(app)?.["200"]).toEqual({
    description: "Successful Response",
    content: { "application/json": { schema: {} } },
    headers: { "x-total": { description: "How many there are.", schema: { type: "integer" } } },
  });
});

it("documents cookies as the header that sets them", () => {
  const app = new App();
  const session = z.string().meta({ examples: ["session=abc; HttpOnly"] });
  app.get("/", { responses: { 204: { headers: { "set-cookie": session } } } }, () => 1);

  expect(responsesOf(app)?.["204"]?.["headers"]).toEqual({
    "set-cookie": { schema: { type: "string", examples: ["session=abc; HttpOnly"] } },
  });
});

it("takes a header object as it is", () => {
  const app = new App();
  const header = { description: "When.", schema: { type: "integer" } };
  app.get("/", { responses: { 503: { headers: { "retry-after": header } } } }, () => 1);

  expect(responsesOf(app)?.["503"]?.["headers"]).toEqual({ "retry-after": header });
});

it("documents the headers of errors", () => {
  const Busy = documentedError("Busy", {
    statusCode: 503,
    model: z.string(),
    headers: { "retry-after": z.int() },
  });
  const app = new App();
  app.get("/", { errors: [Busy] }, () => 1);

  expect(responsesOf(app)?.["503"]?.["headers"]).toEqual({
    "retry-after": { schema: { type: "integer" } },
  });
});
