import { describe, expect, it } from "vitest";
import { z } from "zod";
import {
  App,
  documentedError,
  HTTPException,
  httpExceptionHandler,
  type Logger,
  RequestValidationError,
  requestValidationExceptionHandler,
} from "../src/index.ts";

const silent: Logger = { error: () => undefined, warn: () => undefined };

/** An application whose one route throws. */
function throwing(error: unknown): App {
  const app = new App({ problemDetails: true, logger: silent });
  app.get("/", () => {
    throw error;
  });
  return app;
}

function post(app: App, body: string, type = "application/json"): Promise<Response> {
  return app.request("/", { method: "POST", headers: { "content-type": type }, body });
}

describe("with problem details an HTTPException", () => {
  it("is a problem of no type of its own", async () => {
    const response = await throwing(
      new HTTPException(404, { detail: "no such item", headers: { "x-error": "gone" } }),
    ).request("/");

    expect([response.status, response.headers.get("x-error")]).toEqual([404, "gone"]);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.text()).toBe(
      '{"type":"about:blank","title":"Not Found","status":404,"detail":"no such item"}',
    );
  });

  it("does not say its title twice", async () => {
    const response = await throwing(new HTTPException(404)).request("/");

    expect(await response.json()).toEqual({
      type: "about:blank",
      title: "Not Found",
      status: 404,
    });
  });

  it("has a detail that is no text as its data", async () => {
    const response = await throwing(new HTTPException(409, { detail: { left: 2 } })).request("/");

    expect(await response.json()).toEqual({
      type: "about:blank",
      title: "Conflict",
      status: 409,
      data: { left: 2 },
    });
  });

  it("may have a type, a title, an instance and extensions", async () => {
    const response = await throwing(
      new HTTPException(403, {
        detail: "Your balance is 30, but that costs 50.",
        problem: {
          type: "https://example.com/probs/out-of-credit",
          title: "You do not have enough credit.",
          instance: "/account/12345/msgs/abc",
          balance: 30,
          status: 200,
        },
      }),
    ).request("/");

    expect(await response.json()).toEqual({
      type: "https://example.com/probs/out-of-credit",
      title: "You do not have enough credit.",
      status: 403,
      detail: "Your balance is 30, but that costs 50.",
      instance: "/account/12345/msgs/abc",
      balance: 30,
    });
  });

  it("keeps its defaults where a member is undefined", async () => {
    const response = await throwing(
      new HTTPException(403, { problem: { type: undefined, instance: undefined } }),
    ).request("/");

    expect(await response.json()).toEqual({ type: "about:blank", title: "Forbidden", status: 403 });
  });

  it("has no body where the status forbids one", async () => {
    const response = await throwing(new HTTPException(304)).request("/");

    expect([response.status, await response.text()]).toEqual([304, ""]);
  });

  it("that JSON can't hold is a problem of ours", async () => {
    const response = await throwing(new HTTPException(400, { detail: 10n })).request("/");

    expect([response.status, await response.json()]).toEqual([
      500,
      { type: "about:blank", title: "Internal Server Error", status: 500 },
    ]);
  });
});

describe("with problem details the framework's own errors", () => {
  it("are problems where nothing is routed", async () => {
    const app = throwing(new Error("never asked for"));

    const lost = await app.request("/nowhere");
    const other = await app.request("/", { method: "DELETE" });

    expect(lost.headers.get("content-type")).toBe("application/problem+json");
    expect(await lost.json()).toMatchObject({ title: "Not Found", status: 404 });
    expect(other.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
    expect(await other.json()).toMatchObject({ title: "Method Not Allowed", status: 405 });
  });

  it("are problems where a body is refused", async () => {
    const app = new App({ problemDetails: true, bodyLimit: 20 });
    app.post("/", { body: z.unknown() }, () => "posted");

    const large = await post(app, '"more than twenty bytes of text"');
    const other = await post(app, "a=b", "application/x-www-form-urlencoded");
    const poisoned = await post(app, '{"__proto__":1}');

    expect(await large.json()).toMatchObject({ status: 413, title: "Content Too Large" });
    expect(await other.json()).toMatchObject({ status: 415, title: "Unsupported Media Type" });
    expect(await poisoned.json()).toMatchObject({ status: 400, title: "Bad Request" });
  });

  it("are a fixed problem where we failed", async () => {
    const response = await throwing(new Error("SECRET")).request("/");

    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.text()).toBe(
      '{"type":"about:blank","title":"Internal Server Error","status":500}',
    );
  });
});

describe("with problem details an invalid request", () => {
  it("is a problem with a pointer to each value and its place", async () => {
    const app = new App({ problemDetails: true });
    const body = z.object({ tags: z.array(z.object({ "a/b ~": z.int() })) });
    app.post("/", { body, query: { limit: z.int() } }, () => "posted");

    const response = await post(app, '{"tags":[{"a/b ~":"x"}]}');

    expect(response.status).toBe(422);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toEqual({
      type: "about:blank",
      title: "Unprocessable Content",
      status: 422,
      errors: [
        { detail: "Field required", in: "query", pointer: "#/limit", code: "missing" },
        {
          detail: "Invalid input: expected number, received string",
          in: "body",
          pointer: "#/tags/0/a~1b%20~0",
          code: "invalid_type",
        },
      ],
    });
  });

  it("points to the whole body where it is missing or no JSON", async () => {
    const app = new App({ problemDetails: true });
    app.post("/", { body: { n: z.int() } }, () => "posted");

    const broken = await post(app, '{"n":');
    const missing = await app.request("/", { method: "POST" });

    expect(await broken.json()).toMatchObject({
      errors: [{ in: "body", pointer: "#", code: "json_invalid" }],
    });
    expect(await missing.json()).toMatchObject({
      errors: [{ in: "body", pointer: "#", code: "missing" }],
    });
  });

  it("repeats its inputs where the application says so", async () => {
    const app = new App({ problemDetails: true, echoInput: true });
    app.get("/", { query: { n: z.int() } }, () => "got");

    const response = await app.request("/?n=x");

    expect(await response.json()).toMatchObject({ errors: [{ input: "x" }] });
  });
});

describe("with problem details a documented error", () => {
  it("has its fields as extensions", async () => {
    const OutOfStock = documentedError("OutOfStock", {
      statusCode: 409,
      model: z.object({ sku: z.string() }),
    });

    const response = await throwing(new OutOfStock({ sku: "A-1" })).request("/");

    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toEqual({
      type: "about:blank",
      title: "Conflict",
      status: 409,
      sku: "A-1",
    });
  });

  it("may bring its own type", async () => {
    const OutOfCredit = documentedError("OutOfCredit", {
      statusCode: 403,
      model: z.object({
        type: z
          .literal("https://example.com/probs/out-of-credit")
          .default("https://example.com/probs/out-of-credit"),
        balance: z.number(),
      }),
    });

    const response = await throwing(new OutOfCredit({ balance: 30 })).request("/");

    expect(await response.json()).toMatchObject({
      type: "https://example.com/probs/out-of-credit",
      title: "Forbidden",
      balance: 30,
    });
  });

  it("that leaves no room for a problem's members is sent as it is", async () => {
    const Strict = documentedError("Strict", {
      statusCode: 409,
      model: z.strictObject({ sku: z.string() }),
    });

    const response = await throwing(new Strict({ sku: "A-1" })).request("/");

    expect(response.headers.get("content-type")).toBe("application/json");
    expect(await response.json()).toEqual({ sku: "A-1" });
  });

  it("is a problem of ours when its content does not fit", async () => {
    const Wrong = documentedError("Wrong", {
      statusCode: 409,
      model: z.object({ sku: z.string() }),
    });

    const response = await throwing(new Wrong({ sku: 7 as never })).request("/");

    expect([response.status, await response.json()]).toEqual([
      500,
      { type: "about:blank", title: "Internal Server Error", status: 500 },
    ]);
  });
});

describe("the default handlers", () => {
  it("answer as the application does by itself", async () => {
    const app = new App({ problemDetails: true });
    app.exceptionHandler(HTTPException, httpExceptionHandler);
    app.exceptionHandler(RequestValidationError, requestValidationExceptionHandler);
    app.get("/", { query: { n: z.int() } }, () => {
      throw new HTTPException(418, { detail: "short and stout" });
    });

    const teapot = await app.request("/?n=1");
    const invalid = await app.request("/?n=x");

    expect(await teapot.json()).toMatchObject({ status: 418, detail: "short and stout" });
    expect(await invalid.json()).toMatchObject({ status: 422, errors: [{ pointer: "#/n" }] });
  });

  it("answer a documented error with its own shape", async () => {
    const Gone = documentedError("Gone", { statusCode: 410, model: z.object({ at: z.string() }) });
    const app = new App();
    app.exceptionHandler(HTTPException, httpExceptionHandler);
    app.get("/", { errors: [Gone] }, () => {
      throw new Gone({ at: "noon" });
    });

    expect(await (await app.request("/")).json()).toEqual({ at: "noon" });
  });

  it("answer outside of an exception handler as an application without options", async () => {
    const app = new App({ problemDetails: true });
    app.get("/", ({ request }) => httpExceptionHandler(request, new HTTPException(404)));

    const response = await app.request("/");

    expect([response.status, await response.json()]).toEqual([404, { detail: "Not Found" }]);
  });
});
