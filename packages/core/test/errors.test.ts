import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import {
  App,
  HTTPException,
  JSONResponse,
  type Logger,
  RequestValidationError,
  ResponseValidationError,
} from "../src/index.ts";

const silent: Logger = { error: () => undefined, warn: () => undefined };

class OutOfStock extends Error {}
class SoldOutForever extends OutOfStock {}

describe("an HTTPException", () => {
  it("answers with its status, detail and headers", async () => {
    const app = new App();
    app.get("/", () => {
      throw new HTTPException(404, { detail: { item: 7 }, headers: { "X-Error": "gone" } });
    });

    const response = await app.request("/");

    expect(response.status).toBe(404);
    expect(response.headers.get("x-error")).toBe("gone");
    expect(await response.json()).toEqual({ detail: { item: 7 } });
  });

  it.each([
    ["an HTTPException", "/exception", 404],
    ["an invalid request", "/invalid", 422],
    ["a missing route", "/nowhere", 404],
    ["a failed handler", "/failed", 500],
  ])("keeps browsers from guessing what it is: %s", async (_name, path, status) => {
    const app = new App({ logger: silent });
    app.get("/exception", () => {
      throw new HTTPException(404, { detail: "<script>alert(1)</script>" });
    });
    app.get("/invalid", { query: { size: z.int() } }, () => 1);
    app.get("/failed", () => {
      throw new Error("SECRET");
    });

    const response = await app.request(path);

    expect(response.status).toBe(status);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("has the status's phrase for a detail", async () => {
    const app = new App();
    app.get("/", () => {
      throw new HTTPException(418);
    });

    expect(await (await app.request("/")).json()).toEqual({ detail: "I'm a Teapot" });
  });

  it("has no body where the status forbids one", async () => {
    const app = new App();
    app.get("/", () => {
      throw new HTTPException(304, { headers: { etag: '"a"' } });
    });

    const response = await app.request("/");

    expect([response.status, response.headers.get("etag"), await response.text()]).toEqual([
      304,
      '"a"',
      "",
    ]);
    expect(response.headers.has("content-type")).toBe(false);
  });

  it("is a 500 when JSON can't hold its detail", async () => {
    const app = new App({ logger: silent });
    app.get("/", () => {
      throw new HTTPException(400, { detail: { count: 10n } });
    });

    expect((await app.request("/")).status).toBe(500);
  });

  it("is a 500 when a header can't go on the wire", async () => {
    const app = new App({ logger: silent });
    app.get("/", async () => {
      throw new HTTPException(401, { headers: { "www-authenticate": "Bearer\r\nx: y" } });
    });

    expect((await app.request("/")).status).toBe(500);
  });

  it("refuses a status that is none", () => {
    expect(() => new HTTPException(42)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: HTTPException: expected a status code from 200 to 599, got 42.]`,
    );
  });
});

describe("an unknown error", () => {
  const app = new App({ logger: silent });
  app.get("/sync", () => {
    throw new Error("SECRET");
  });
  app.get("/async", () => Promise.reject(new Error("SECRET")));
  app.get("/null", () => Promise.reject(null));
  app.get("/undefined", () => Promise.reject());
  app.get("/string", () => Promise.reject("SECRET"));
  app.get("/symbol", () => Promise.reject(Symbol("SECRET")));
  app.get("/status", () => Promise.reject(Object.assign(new Error("SECRET"), { statusCode: 418 })));

  it.each(["/sync", "/async", "/null", "/undefined", "/string", "/symbol", "/status"])(
    "is a fixed 500 from %s",
    async (path) => {
      const response = await app.request(path);

      expect(response.status).toBe(500);
      expect(response.headers.get("content-type")).toBe("application/json");
      expect(await response.text()).toBe('{"detail":"Internal Server Error"}');
    },
  );

  it("is logged once, with its route", async () => {
    const error = vi.fn<Logger["error"]>();
    const logged = new App({ logger: { error, warn: error } });
    const failure = new Error("SECRET");
    logged.get("/items/{id}", () => {
      throw failure;
    });

    await logged.request("/items/7?token=SECRET");

    expect(error).toHaveBeenCalledExactlyOnceWith(
      {
        err: failure,
        route: "GET /items/{id}",
        method: "GET",
        path: "/items/7",
        requestId: expect.any(String),
      },
      "A request failed: answered with 500.",
    );
  });
});

describe("an exception handler", () => {
  it("answers errors of its class, and of those that extend it", async () => {
    const app = new App();
    app.exceptionHandler(
      OutOfStock,
      (request, error) => new JSONResponse({ path: request.path, why: error.message }),
    );
    app.get("/", () => {
      throw new SoldOutForever("sold");
    });

    expect(await (await app.request("/")).json()).toEqual({ path: "/", why: "sold" });
  });

  it("of the nearest class wins", async () => {
    const app = new App();
    app.exceptionHandler(Error, () => new JSONResponse("any error"));
    app.exceptionHandler(OutOfStock, () => new JSONResponse("out of stock"));
    app.get("/", () => {
      throw new SoldOutForever();
    });

    expect(await (await app.request("/")).json()).toBe("out of stock");
  });

  it("of a status also answers the router's own 404", async () => {
    const app = new App();
    app.exceptionHandler(404, () => new JSONResponse({ lost: true }, { statusCode: 404 }));
    app.get("/items/{id}", () => {
      throw new HTTPException(404);
    });

    expect(await (await app.request("/nowhere")).json()).toEqual({ lost: true });
    expect(await (await app.request("/items/1")).json()).toEqual({ lost: true });
  });

  it("of 500 leaves errors to the handlers of their classes", async () => {
    const app = new App();
    app.exceptionHandler(500, () => new JSONResponse("any", { statusCode: 500 }));
    app.exceptionHandler(OutOfStock, () => new JSONResponse("out of stock"));
    app.get("/sold", () => Promise.reject(new SoldOutForever()));
    app.get("/broken", () => Promise.reject(new TypeError("broken")));

    expect(await (await app.request("/sold")).json()).toBe("out of stock");
    expect(await (await app.request("/broken")).json()).toBe("any");
  });

  it("of 422 leaves invalid requests to a handler of RequestValidationError", async () => {
    const app = new App();
    app.exceptionHandler(422, () => new JSONResponse("status", { statusCode: 422 }));
    app.exceptionHandler(RequestValidationError, () => new JSONResponse("class"));
    app.get("/invalid", { query: { n: z.int() } }, () => 1);
    app.get("/refused", () => Promise.reject(new HTTPException(422)));

    expect(await (await app.request("/invalid")).json()).toBe("class");
    expect(await (await app.request("/refused")).json()).toBe("status");
  });

  it("of 500 answers what was thrown without being an Error", async () => {
    const app = new App();
    app.exceptionHandler(
      500,
      (_request, error) => new JSONResponse({ cause: error.cause }, { statusCode: 500 }),
    );
    app.get("/", () => Promise.reject("text"));

    expect(await (await app.request("/")).json()).toEqual({ cause: "text" });
  });

  it("of Error leaves HTTPExceptions and 422s as they are", async () => {
    const app = new App();
    app.exceptionHandler(Error, () => new JSONResponse("any error", { statusCode: 500 }));
    app.get("/items/{id}", { path: { id: z.int() } }, () => "item");

    expect((await app.request("/nowhere")).status).toBe(404);
    expect((await app.request("/items/x")).status).toBe(422);
  });

  it("replaces the 422 of invalid requests", async () => {
    const app = new App();
    app.exceptionHandler(
      RequestValidationError,
      (_request, error) =>
        new JSONResponse(
          { wrong: error.issues.map(({ loc }) => loc), body: error.body },
          { statusCode: 400 },
        ),
    );
    app.post("/", { body: { n: z.int() } }, () => "posted");

    const response = await app.request("/", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"n":"x"}',
    });

    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ wrong: [["body", "n"]], body: { n: "x" } });
  });

  it("sees what did not fit beside the issues, not in them", async () => {
    const app = new App();
    app.exceptionHandler(
      RequestValidationError,
      (_request, { issues, inputs }) =>
        new JSONResponse({ issues, secret: inputs[0] === "hunter2" }, { statusCode: 422 }),
    );
    app.get("/", { query: { password: z.string().min(8) } }, () => "in");

    const response = await app.request("/?password=hunter2");

    expect(await response.json()).toEqual({
      issues: [{ type: "too_small", loc: ["query", "password"], msg: expect.any(String) }],
      secret: true,
    });
  });

  it("is told of values that do not fit their response model", async () => {
    const app = new App();
    app.exceptionHandler(
      ResponseValidationError,
      (_request, error) => new JSONResponse(error.route, { statusCode: 502 }),
    );
    app.get(
      "/",
      { responseModel: z.object({ id: z.int() }) },
      () => JSON.parse('{"id":"x"}') as never,
    );

    const response = await app.request("/");

    expect([response.status, await response.json()]).toEqual([502, "GET /"]);
  });

  it("may be asynchronous, answer with a web Response, and be replaced", async () => {
    const app = new App();
    app.exceptionHandler(OutOfStock, () => new JSONResponse("first"));
    app.exceptionHandler(OutOfStock, async () => new Response("second", { status: 409 }));
    app.get("/", () => {
      throw new OutOfStock();
    });

    const response = await app.request("/");

    expect([response.status, await response.text()]).toEqual([409, "second"]);
  });
});

describe("an exception handler that fails", () => {
  it("is answered with the fixed 500", async () => {
    const app = new App({ logger: silent });
    app.exceptionHandler(OutOfStock, () => {
      throw new Error("SECRET");
    });
    app.get("/", () => {
      throw new OutOfStock();
    });

    const response = await app.request("/");

    expect([response.status, await response.text()]).toEqual([
      500,
      '{"detail":"Internal Server Error"}',
    ]);
  });

  it("may throw an HTTPException", async () => {
    const app = new App();
    app.exceptionHandler(OutOfStock, () => {
      throw new HTTPException(409);
    });
    app.get("/", () => {
      throw new OutOfStock();
    });

    expect((await app.request("/")).status).toBe(409);
  });

  it("is told to return a response when it returns none", async () => {
    const error = vi.fn<Logger["error"]>();
    const app = new App({ logger: { error, warn: error } });
    // @ts-expect-error -- JavaScript may return nothing
    app.exceptionHandler(OutOfStock, () => undefined);
    app.get("/", () => {
      throw new OutOfStock();
    });

    expect((await app.request("/")).status).toBe(500);
    expect(String(error.mock.calls[0]?.[0]["err"])).toMatchInlineSnapshot(
      `"TypeError: An exception handler returned no response. Return one, or throw."`,
    );
  });
});
