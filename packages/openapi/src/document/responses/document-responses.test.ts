import {
  App,
  FileResponse,
  HTMLResponse,
  JSONResponse,
  RedirectResponse,
  Response,
} from "@fastidious/core";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createOpenAPI } from "../create-openapi.ts";
import type { DocumentedResponses } from "./document-responses.ts";

const Item = z.object({ id: z.int() }).meta({ id: "Item" });
const NotFound = z.object({ detail: z.string() }).meta({ id: "NotFound" });
const refToItem = { $ref: "#/components/schemas/Item" };
const refToNotFound = { $ref: "#/components/schemas/NotFound" };

function responsesOf(app: App): DocumentedResponses | undefined {
  const [item] = Object.values(createOpenAPI(app.plan(), {}).paths);
  return item?.["get"]?.responses;
}

describe("the main response of an operation", () => {
  it("is bytes for a file whose class names its type, and nothing for one that is guessed", () => {
    class PDFResponse extends FileResponse {
      static override readonly mediaType = "application/pdf";
    }
    const named = new App();
    const guessed = new App();
    named.get("/", { responseClass: PDFResponse }, () => "a.pdf");
    guessed.get("/", { responseClass: FileResponse }, () => "a.pdf");

    expect(responsesOf(named)?.["200"]?.content).toEqual({
      "application/pdf": { schema: { type: "string", format: "binary" } },
    });
    expect(responsesOf(guessed)).toEqual({ 200: { description: "Successful Response" } });
  });

  it("is JSON of any kind without a model", () => {
    const app = new App();
    app.get("/", () => ({}));

    expect(responsesOf(app)).toEqual({
      200: { description: "Successful Response", content: { "application/json": { schema: {} } } },
    });
  });

  it("has the model's schema, the chosen status and description", () => {
    const app = new App();
    app.get("/", { responseModel: Item, statusCode: 202, responseDescription: "Later." }, () => ({
      id: 1,
    }));

    expect(responsesOf(app)).toEqual({
      202: { description: "Later.", content: { "application/json": { schema: refToItem } } },
    });
  });

  it("is text where the class has another media type", () => {
    const app = new App();
    app.get("/", { responseClass: HTMLResponse }, () => "<p>");

    expect(responsesOf(app)).toEqual({
      200: {
        description: "Successful Response",
        content: { "text/html": { schema: { type: "string" } } },
      },
    });
  });

  it("has the media type of a class of one's own", () => {
    const app = new App();
    class Problem extends JSONResponse {
      static override readonly mediaType = "application/problem+json";
    }
    app.get("/", { responseClass: Problem, responseModel: Item }, () => ({ id: 1 }));

    expect(responsesOf(app)).toEqual({
      200: {
        description: "Successful Response",
        content: { "application/problem+json": { schema: refToItem } },
      },
    });
  });

  it("has no content where the class has no media type", () => {
    const app = new App();
    app.get("/", { responseClass: RedirectResponse }, () => "/elsewhere");

    expect(responsesOf(app)).toEqual({ 307: { description: "Successful Response" } });
  });

  it("has no content where the class is Response itself", () => {
    const app = new App();
    app.get("/", { responseClass: Response }, () => "bytes");

    expect(responsesOf(app)).toEqual({ 200: { description: "Successful Response" } });
  });

  it("has no content where the status forbids a body", () => {
    const app = new App();
    app.get("/", { statusCode: 204 }, () => null);

    expect(responsesOf(app)).toEqual({ 204: { description: "Successful Response" } });
  });
});

describe("the declared responses of an operation", () => {
  it("are JSON of their models, described by the status", () => {
    const app = new App();
    app.get("/", { responses: { 404: NotFound, "5XX": { model: NotFound } } }, () => ({}));

    expect(responsesOf(app)).toMatchObject({
      404: {
        description: "Not Found",
        content: { "application/json": { schema: refToNotFound } },
      },
      "5XX": {
        description: "Server Error",
        content: { "application/json": { schema: refToNotFound } },
      },
    });
  });

  it("are JSON whatever the route's own class is", () => {
    const app = new App();
    app.get("/", { responseClass: HTMLResponse, responses: { 404: NotFound } }, () => "<p>");

    expect(responsesOf(app)?.["404"]?.content).toEqual({
      "application/json": { schema: refToNotFound },
    });
  });

  it("pass on content, headers and links", () => {
    const app = new App();
    const declared = {
      description: "Too many.",
      headers: { "retry-after": { schema: { type: "integer" } } },
      links: { again: { operationId: "getRoot" } },
      content: { "text/plain": { schema: { type: "string" } } },
    };
    app.get("/", { responses: { 429: declared } }, () => ({}));

    expect(responsesOf(app)?.["429"]).toEqual(declared);
  });

  it("are merged into the main response of the same status", () => {
    const app = new App();
    app.get(
      "/",
      {
        responseModel: Item,
        responses: {
          200: { description: "The item, or its picture.", content: { "image/png": {} } },
        },
      },
      () => ({ id: 1 }),
    );

    expect(responsesOf(app)).toEqual({
      200: {
        description: "The item, or its picture.",
        content: { "application/json": { schema: refToItem }, "image/png": {} },
      },
    });
  });

  it("keep the main description unless they bring one", () => {
    const app = new App();
    app.get("/", { responses: { 200: { headers: { etag: {} } } } }, () => ({}));

    expect(responsesOf(app)?.["200"]).toMatchObject({
      description: "Successful Response",
      headers: { etag: {} },
    });
  });

  it("have no content where the status forbids a body", () => {
    const app = new App();
    app.get("/", { responses: { 304: { description: "Unchanged.", content: {} } } }, () => ({}));

    expect(responsesOf(app)?.["304"]).toEqual({ description: "Unchanged." });
  });
});
