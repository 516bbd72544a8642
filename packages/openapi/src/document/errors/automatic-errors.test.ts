import { App, documentedError } from "@fastidious/core";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createOpenAPI } from "../create-openapi.ts";

const refToProblem = { $ref: "#/components/schemas/ProblemDetails" };
const aProblem = { "application/problem+json": { schema: refToProblem } };
const Wrong = z.object({ wrong: z.string() }).meta({ id: "Wrong" });

function documentOf(app: App): ReturnType<typeof createOpenAPI> {
  return createOpenAPI(app.plan(), {});
}

describe("the errors of an application with problem details", () => {
  it("are problems by default", () => {
    const app = new App({ problemDetails: true });
    app.get("/", () => 1);

    const { components, paths } = documentOf(app);

    expect(paths["/"]?.["get"]?.responses["default"]).toEqual({
      description: "Problem",
      content: aProblem,
    });
    expect(Object.keys(components?.schemas ?? {})).toEqual(["ProblemDetails"]);
    expect(components?.schemas["ProblemDetails"]).toMatchObject({
      type: "object",
      required: ["type", "title", "status"],
    });
  });

  it("say what an invalid request is answered with", () => {
    const app = new App({ problemDetails: true });
    app.get("/", { query: { n: z.int() } }, () => 1);

    const { components, paths } = documentOf(app);

    expect(paths["/"]?.["get"]?.responses["422"]).toEqual({
      description: "Validation Error",
      content: {
        "application/problem+json": { schema: { $ref: "#/components/schemas/ValidationProblem" } },
      },
    });
    expect(Object.keys(components?.schemas ?? {})).toEqual([
      "InvalidInput",
      "ProblemDetails",
      "ValidationProblem",
    ]);
    expect(components?.schemas["ValidationProblem"]).toMatchObject({
      allOf: [refToProblem, { required: ["errors"] }],
    });
  });

  it("are problems where a route only describes them", () => {
    const app = new App({ problemDetails: true });
    const responses = {
      404: { description: "No such item." },
      "5XX": { description: "Ours." },
      410: { description: "Gone.", content: { "text/plain": {} } },
      302: { description: "Elsewhere." },
    };
    app.get("/", { responses }, () => 1);

    expect(documentOf(app).paths["/"]?.["get"]?.responses).toMatchObject({
      404: { description: "No such item.", content: aProblem },
      "5XX": { description: "Ours.", content: aProblem },
      410: { description: "Gone.", content: { "text/plain": {} } },
    });
    expect(documentOf(app).paths["/"]?.["get"]?.responses["302"]).toEqual({
      description: "Elsewhere.",
    });
  });

  it("are a route's own where it says what they are by default", () => {
    const app = new App({ problemDetails: true });
    app.get("/", { responses: { default: Wrong } }, () => 1);

    expect(documentOf(app).paths["/"]?.["get"]?.responses["default"]).toMatchObject({
      content: { "application/json": { schema: { $ref: "#/components/schemas/Wrong" } } },
    });
  });

  it("have the fields of documented errors as extensions", () => {
    const Extending = documentedError("Extending", { statusCode: 409, model: Wrong });
    const Typed = documentedError("Typed", {
      statusCode: 403,
      model: z.object({ type: z.literal("https://example.com/credit") }),
    });
    const Plain = documentedError("Plain", { statusCode: 410, model: z.string() });
    const app = new App({ problemDetails: true });
    app.get("/", { errors: [Extending, Typed, Plain] }, () => 1);

    expect(documentOf(app).paths["/"]?.["get"]?.responses).toMatchObject({
      403: {
        content: {
          "application/problem+json": {
            schema: { properties: { type: { const: "https://example.com/credit" } } },
          },
        },
      },
      409: {
        content: {
          "application/problem+json": {
            schema: { allOf: [refToProblem, { $ref: "#/components/schemas/Wrong" }] },
          },
        },
      },
      410: { content: { "application/json": { schema: { type: "string" } } } },
    });
  });

  it("leave an application's own ProblemDetails alone", () => {
    const ProblemDetails = z.object({ own: z.string() }).meta({ id: "ProblemDetails" });
    const app = new App({ problemDetails: true });
    app.get("/", { responseModel: ProblemDetails }, () => ({ own: "x" }));

    const { components, paths } = documentOf(app);

    expect(components?.schemas["ProblemDetails"]).toMatchObject({ required: ["own"] });
    expect(paths["/"]?.["get"]?.responses["default"]?.content).toEqual({
      "application/problem+json": { schema: { $ref: "#/components/schemas/ProblemDetails2" } },
    });
  });
});

describe("an application's own validation error", () => {
  it("is documented by its model, under its status", () => {
    const app = new App({
      validationError: { statusCode: 400, model: Wrong, content: () => ({ wrong: "all" }) },
    });
    app.get("/", { query: { n: z.int() } }, () => 1);

    const { components, paths } = documentOf(app);

    expect(paths["/"]?.["get"]?.responses).toEqual({
      200: { description: "Successful Response", content: { "application/json": { schema: {} } } },
      400: {
        description: "Validation Error",
        content: { "application/json": { schema: { $ref: "#/components/schemas/Wrong" } } },
      },
    });
    expect(Object.keys(components?.schemas ?? {})).toEqual(["Wrong"]);
  });

  it("is not documented where no request can be invalid", () => {
    const app = new App({
      validationError: { model: Wrong, content: () => ({ wrong: "all" }) },
    });
    app.get("/", () => 1);

    expect(documentOf(app).components).toBeUndefined();
  });

  it("has the media type of problems where errors are problems", () => {
    const app = new App({
      problemDetails: true,
      validationError: { model: Wrong, content: () => ({ wrong: "all" }) },
    });
    app.get("/", { query: { n: z.int() } }, () => 1);

    expect(documentOf(app).paths["/"]?.["get"]?.responses["422"]?.content).toEqual({
      "application/problem+json": { schema: { $ref: "#/components/schemas/Wrong" } },
    });
  });
});
