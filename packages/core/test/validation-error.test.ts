import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import {
  App,
  DefinitionError,
  JSONResponse,
  type Logger,
  RequestValidationError,
  requestValidationExceptionHandler,
  type ValidationErrorSettings,
} from "../src/index.ts";

const shape: ValidationErrorSettings = {
  statusCode: 400,
  model: z.object({ path: z.string(), wrong: z.array(z.string()) }),
  content: (error, request) => ({
    path: request.path,
    wrong: error.issues.map(({ loc }) => loc.join(".")),
    body: "not declared, and not sent",
  }),
};

function appWith(validationError: ValidationErrorSettings, problemDetails?: boolean): App {
  const app = new App({
    validationError,
    problemDetails,
    logger: { error: () => undefined, warn: () => undefined },
  });
  app.get("/items", { query: { limit: z.int() } }, () => "items");
  return app;
}

describe("an application's own validation error", () => {
  it("has its status and what its model declares", async () => {
    const response = await appWith(shape).request("/items?limit=x");

    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(await response.json()).toEqual({ path: "/items", wrong: ["query.limit"] });
  });

  it("is a 422 where it names no status", async () => {
    const response = await appWith({
      model: z.string(),
      content: async (error) => error.message,
    }).request("/items");

    expect([response.status, await response.json()]).toEqual([422, "query.limit: Field required"]);
  });

  it("has the media type of problems where errors are problems", async () => {
    const response = await appWith(shape, true).request("/items");

    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toEqual({ path: "/items", wrong: ["query.limit"] });
  });

  it("is a 500 with a log when its content does not fit", async () => {
    const error = vi.fn<Logger["error"]>();
    const app = new App({
      validationError: { model: z.object({ n: z.int() }), content: () => ({ n: "x" }) },
      logger: { error, warn: error },
    });
    app.get("/", { query: { limit: z.int() } }, () => "never");

    expect((await app.request("/")).status).toBe(500);
    expect(String(error.mock.calls[0]?.[0]["err"])).toMatchInlineSnapshot(
      `"ResponseValidationError: GET /, validationError: the returned value does not fit the response model. response.n: Invalid input: expected number, received string"`,
    );
  });

  it("is a 500 when its content can't be made", async () => {
    const broken = appWith({
      model: z.string(),
      content: () => {
        throw new Error("SECRET");
      },
    });
    const rejected = appWith({
      model: z.string(),
      content: () => Promise.reject(new Error("SECRET")),
    });

    expect((await broken.request("/items")).status).toBe(500);
    expect((await rejected.request("/items")).status).toBe(500);
  });

  it("is what the default handler answers", async () => {
    const app = appWith(shape);
    app.exceptionHandler(RequestValidationError, requestValidationExceptionHandler);

    expect(await (await app.request("/items")).json()).toMatchObject({ wrong: ["query.limit"] });
  });

  it("leaves invalid requests to a handler of its status", async () => {
    const app = appWith(shape);
    app.exceptionHandler(400, () => new JSONResponse("by status", { statusCode: 400 }));

    expect(await (await app.request("/items")).json()).toBe("by status");
  });

  it("is checked at start", () => {
    const problems = [
      { ...shape, statusCode: 200 },
      { ...shape, model: {} as never },
      { ...shape, content: "text" as never },
      { ...shape, model: z.symbol() },
      "text" as never,
    ].map((settings) => {
      try {
        return appWith(settings).plan();
      } catch (error) {
        return error instanceof DefinitionError ? error.problems[0] : error;
      }
    });

    expect(problems).toMatchInlineSnapshot(`
      [
        "the application: in validationError, statusCode is 200. Write an integer from 400 to 499.",
        "the application: in validationError, model is no Zod schema. Write z.object({ … }).",
        "the application: in validationError, content is no function. Write content: (error) => ({ … }).",
        "the application: in validationError, the response model is a symbol, which JSON has not. Write a codec that says how it is sent: z.codec(z.string(), ..., { decode, encode }).",
        "the application: validationError is "text". Write { model, content: (error) => ({ … }) }.",
      ]
    `);
  });
});
