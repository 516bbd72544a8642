import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { App, type Logger, PlainTextResponse, UJSONResponse } from "../src/index.ts";

const Item = z.object({
  id: z.int(),
  name: z.string().default("?"),
  note: z.string().nullable().optional(),
});

/** What JavaScript, or a database row, returns: more than the types say. */
function untyped(value: unknown): never {
  return value as never;
}

const silent: Logger = {
  warn: () => undefined,
  error: () => undefined,
};

async function tell(app: Pick<App, "request">, path = "/"): Promise<unknown[]> {
  const response = await app.request(path);
  return [response.status, await response.text()];
}

describe("a response model", () => {
  it("lets out what it declares, at every depth, and fills in defaults", async () => {
    const app = new App();
    app.get("/", { responseModel: z.object({ items: z.array(Item) }) }, () =>
      untyped({ items: [{ id: 1, password: "SECRET" }], token: "SECRET" }),
    );

    expect(await tell(app)).toEqual([200, '{"items":[{"id":1,"name":"?"}]}']);
  });

  it("encodes by codecs", async () => {
    const app = new App();
    const isoDate = z.codec(z.iso.datetime(), z.date(), {
      decode: (text) => new Date(text),
      encode: (date) => date.toISOString(),
    });
    app.get("/", { responseModel: z.object({ at: isoDate }) }, () => ({ at: new Date(0) }));

    expect(await tell(app)).toEqual([200, '{"at":"1970-01-01T00:00:00.000Z"}']);
  });

  it("writes what JSON has no type for, whichever way the value goes out", async () => {
    const Row = z.object({ id: z.bigint(), tags: z.set(z.string()) });
    const row = { id: 2n ** 60n, tags: new Set(["a"]) };
    const app = new App();
    app.get("/json", { responseModel: Row }, () => row);
    app.get("/class", { responseModel: Row, responseClass: UJSONResponse }, () => row);
    app.get("/lines", { responseModel: Row }, function* () {
      yield row;
    });
    app.get("/reply", { responses: { 404: Row } }, ({ reply }) => reply(404, row));
    const text = '{"id":"1152921504606846976","tags":["a"]}';

    expect(await tell(app, "/json")).toEqual([200, text]);
    expect(await tell(app, "/class")).toEqual([200, text]);
    expect(await tell(app, "/lines")).toEqual([200, `${text}\n`]);
    expect(await tell(app, "/reply")).toEqual([404, text]);
  });

  it("writes it alike where it does not validate, or only logs", async () => {
    const Row = z.object({ id: z.bigint() });
    const app = new App({ logger: silent });
    app.get("/off", { responseModel: Row, responseValidation: "off" }, () => ({ id: 1n, more: 2 }));
    app.get("/log", { responseModel: Row.strict(), responseValidation: "log" }, () =>
      untyped({ id: 1n, more: 2 }),
    );
    app.get("/lines", { responseModel: Row, responseValidation: "off" }, function* () {
      yield { id: 1n };
    });

    expect(await tell(app, "/off")).toEqual([200, '{"id":"1","more":2}']);
    expect(await tell(app, "/log")).toEqual([200, '{"id":"1","more":2}']);
    expect(await tell(app, "/lines")).toEqual([200, '{"id":"1"}\n']);
  });

  it("may check asynchronously", async () => {
    const app = new App();
    const Known = z.object({ id: z.int() }).refine(async ({ id }) => Promise.resolve(id === 1));
    app.get("/{id:int}", { responseModel: Known }, ({ path }) => ({ id: path.id, extra: 1 }));
    app.get(
      "/text/{id:int}",
      {
        responseModel: z.string().refine(async () => Promise.resolve(true)),
        responseClass: PlainTextResponse,
      },
      () => "checked",
    );

    expect(await tell(app, "/1")).toEqual([200, '{"id":1}']);
    expect(await tell(app, "/text/1")).toEqual([200, "checked"]);
  });

  it("does not stand in the way of a status without body", async () => {
    const app = new App();
    app.get("/", { responseModel: Item }, ({ response }) => {
      response.statusCode = 204;
      return untyped(undefined);
    });

    expect(await tell(app)).toEqual([204, ""]);
  });
});

describe("the fields of a response model", () => {
  const value = { id: 1, name: "?", note: null };

  it("may be left out where the value did not have them", async () => {
    const app = new App();
    app.get("/", { responseModel: Item, responseModelExcludeUnset: true }, () => ({ id: 1 }));

    expect(await tell(app)).toEqual([200, '{"id":1}']);
  });

  it("may be left out where they equal their default", async () => {
    const app = new App();
    app.get("/", { responseModel: Item, responseModelExcludeDefaults: true }, () => value);

    expect(await tell(app)).toEqual([200, '{"id":1,"note":null}']);
  });

  it("may be left out where they are null", async () => {
    const app = new App();
    app.get(
      "/",
      { responseModel: z.object({ rows: z.array(Item) }), responseModelExcludeNone: true },
      () => ({ rows: [value] }),
    );

    expect(await tell(app)).toEqual([200, '{"rows":[{"id":1,"name":"?"}]}']);
  });

  it("may be picked", async () => {
    const app = new App();
    app.get("/include", { responseModel: Item, responseModelInclude: ["id"] }, () => value);
    app.get(
      "/exclude",
      { responseModel: z.array(Item), responseModelExclude: { note: true } },
      () => [value],
    );

    expect(await tell(app, "/include")).toEqual([200, '{"id":1}']);
    expect(await tell(app, "/exclude")).toEqual([200, '[{"id":1,"name":"?"}]']);
  });
});

describe("a value that does not fit its response model", () => {
  it("is our error: 500, route and field in the log, the value nowhere", async () => {
    const error = vi.fn<Logger["error"]>();
    const app = new App({ logger: { error, warn: error } });
    app.get("/items/{id}", { responseModel: Item }, () => untyped({ id: "SECRET" }));

    const answer = await tell(app, "/items/1");

    expect(answer).toEqual([500, '{"detail":"Internal Server Error"}']);
    expect(JSON.stringify(error.mock.calls)).not.toContain("SECRET");
    expect(String(error.mock.calls[0]?.[0]["err"])).toMatchInlineSnapshot(
      `"ResponseValidationError: GET /items/{id}: the returned value does not fit the response model. response.id: Invalid input: expected number, received string"`,
    );
  });

  it("is sent as it is, with a warning, where validation is log", async () => {
    const warn = vi.fn<Logger["warn"]>();
    const app = new App({ logger: { error: warn, warn } });
    app.get("/", { responseModel: Item, responseValidation: "log" }, () =>
      untyped({ id: "x", more: 1 }),
    );

    expect(await tell(app)).toEqual([200, '{"id":"x","more":1}']);
    expect(warn.mock.calls).toMatchInlineSnapshot(`
      [
        [
          {
            "issues": [
              {
                "loc": [
                  "response",
                  "id",
                ],
                "msg": "Invalid input: expected number, received string",
                "type": "invalid_type",
              },
            ],
            "route": "GET /",
          },
          "GET /: the returned value does not fit the response model. response.id: Invalid input: expected number, received string",
        ],
      ]
    `);
  });

  it("is sent as it is where validation is off", async () => {
    const app = new App();
    app.get("/", { responseModel: Item, responseValidation: "off" }, () => untyped({ id: "x" }));

    expect(await tell(app)).toEqual([200, '{"id":"x"}']);
  });

  it("is judged by the route before the router, by the router before the application", async () => {
    const app = new App({
      responseValidation: "off",
      logger: { error: () => undefined, warn: () => undefined },
    });
    app.get("/app", { responseModel: Item }, () => untyped({ id: "x" }));
    app.get("/route", { responseModel: Item, responseValidation: "strict" }, () =>
      untyped({ id: "x" }),
    );

    expect((await app.request("/app")).status).toBe(200);
    expect((await app.request("/route")).status).toBe(500);
  });
});

describe("reply", () => {
  const NotFound = z.object({ detail: z.string() });

  it("answers with a declared status, validated by its model", async () => {
    const app = new App();
    app.get("/", { responseModel: Item, responses: { 404: NotFound } }, ({ reply }) =>
      reply(404, untyped({ detail: "none", secret: 1 }), { "x-why": "none" }),
    );

    const response = await app.request("/");

    expect([
      response.status,
      response.headers.get("x-why"),
      response.headers.get("content-type"),
    ]).toEqual([404, "none", "application/json"]);
    expect(await response.text()).toBe('{"detail":"none"}');
  });

  it("takes any JSON where the status is declared without a model", async () => {
    const app = new App();
    app.get("/", { responses: { 202: { description: "Taken" } } }, ({ reply }) =>
      reply(202, untyped([1])),
    );

    expect(await tell(app)).toEqual([202, "[1]"]);
  });

  it("with content that does not fit is a 500", async () => {
    const error = vi.fn<Logger["error"]>();
    const app = new App({ logger: { error, warn: error } });
    app.get("/", { responses: { 404: NotFound } }, ({ reply }) =>
      reply(404, untyped({ detail: 1 })),
    );

    expect((await app.request("/")).status).toBe(500);
    expect(String(error.mock.calls[0]?.[0]["err"])).toMatchInlineSnapshot(
      `"ResponseValidationError: GET /: the returned value does not fit the response model. response.detail: Invalid input: expected string, received number"`,
    );
  });

  it("with a status that is not declared is a 500 that tells what to declare", async () => {
    const error = vi.fn<Logger["error"]>();
    const app = new App({ logger: { error, warn: error } });
    // @ts-expect-error -- 409 is not among the responses
    app.get("/", { responses: { 404: NotFound } }, ({ reply }) => reply(409, { detail: "x" }));

    expect((await app.request("/")).status).toBe(500);
    expect(String(error.mock.calls[0]?.[0]["err"])).toMatchInlineSnapshot(
      `"TypeError: GET /: reply(409) is not among the route's responses. Declare responses: { 409: Model }."`,
    );
  });

  it("knows the responses of the router and the application", async () => {
    const app = new App({ responses: { 404: NotFound } });
    app.get("/", ({ reply }) => reply(404, { detail: "none" }));

    expect(await tell(app)).toEqual([404, '{"detail":"none"}']);
  });
});
