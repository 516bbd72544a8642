import { App, APIRouter, dependency, documentedError } from "@fastidious/core";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createOpenAPI } from "../create-openapi.ts";
import type { DocumentedResponses } from "./document-responses.ts";

const Stock = z.object({ sku: z.string() }).meta({ id: "Stock" });
const OutOfStock = documentedError("OutOfStock", { statusCode: 409, model: Stock });
const Reserved = documentedError("Reserved", {
  statusCode: 409,
  model: z.string(),
  description: "Another has it.",
  headers: { "retry-after": { schema: { type: "integer" } } },
});
const refToStock = { $ref: "#/components/schemas/Stock" };

function responsesOf(app: App): DocumentedResponses | undefined {
  const [item] = Object.values(createOpenAPI(app.plan(), {}).paths);
  return item?.["get"]?.responses;
}

describe("the errors that an operation lists", () => {
  it("stand under their status, described by it", () => {
    const app = new App();
    app.get("/", { errors: [OutOfStock] }, () => 1);

    expect(responsesOf(app)?.["409"]).toEqual({
      description: "Conflict",
      content: { "application/json": { schema: refToStock } },
    });
  });

  it("have their description and headers", () => {
    const app = new App();
    app.get("/", { errors: [Reserved] }, () => 1);

    expect(responsesOf(app)?.["409"]).toEqual({
      description: "Another has it.",
      headers: { "retry-after": { schema: { type: "integer" } } },
      content: { "application/json": { schema: { type: "string" } } },
    });
  });

  it("are either of several of one status", () => {
    const app = new App();
    const Third = documentedError("Third", { statusCode: 409, model: z.int(), description: "3" });
    app.get("/", { errors: [OutOfStock, Reserved, Third] }, () => 1);

    expect(responsesOf(app)?.["409"]).toEqual({
      description: "Conflict\n\nAnother has it.\n\n3",
      headers: { "retry-after": { schema: { type: "integer" } } },
      content: {
        "application/json": {
          schema: { anyOf: [refToStock, { type: "string" }, expect.objectContaining({})] },
        },
      },
    });
  });

  it("of one model are one", () => {
    const app = new App();
    const Sold = documentedError("Sold", { statusCode: 409, model: Stock });
    app.get("/", { errors: [OutOfStock, Sold] }, () => 1);

    expect(responsesOf(app)?.["409"]).toEqual({
      description: "Conflict",
      content: { "application/json": { schema: refToStock } },
    });
  });

  it("are joined to what the route says of their status, which describes it", () => {
    const app = new App();
    const responses = { 409: { model: z.int().max(9), description: "No." } };
    app.get("/", { errors: [Reserved], responses }, () => 1);

    expect(responsesOf(app)?.["409"]).toMatchObject({
      description: "No.",
      content: { "application/json": { schema: { anyOf: [{ maximum: 9 }, { type: "string" }] } } },
    });
  });

  it("describe what the route only gives a model", () => {
    const app = new App();
    app.get("/", { errors: [Reserved], responses: { 409: z.string() } }, () => 1);

    expect(responsesOf(app)?.["409"]).toMatchObject({
      description: "Another has it.",
      content: { "application/json": { schema: { type: "string" } } },
    });
  });

  it("are those of the application, routers, inclusions and dependencies too", () => {
    const A = documentedError("A", { statusCode: 400, model: z.string() });
    const B = documentedError("B", { statusCode: 401, model: z.string() });
    const C = documentedError("C", { statusCode: 402, model: z.string() });
    const D = documentedError("D", { statusCode: 403, model: z.string() });
    const E = documentedError("E", { statusCode: 404, model: z.string() });
    const user = dependency({ errors: [D] }, () => "ann");
    const app = new App({ errors: [A] });
    const router = new APIRouter({ errors: [C] });
    router.get("/", { errors: [E], dependencies: { user } }, () => 1);
    app.includeRouter(router, { errors: [B] });

    expect(Object.keys(responsesOf(app) ?? {})).toEqual(["200", "400", "401", "402", "403", "404"]);
  });

  it("are joined to the 422 of invalid requests", () => {
    const Odd = documentedError("Odd", { statusCode: 422, model: z.string() });
    const app = new App();
    app.get("/", { errors: [Odd], query: { n: z.int() } }, () => 1);

    expect(responsesOf(app)?.["422"]).toEqual({
      description: "Unprocessable Content\n\nValidation Error",
      content: {
        "application/json": {
          schema: {
            anyOf: [{ type: "string" }, { $ref: "#/components/schemas/HTTPValidationError" }],
          },
        },
      },
    });
  });
});
