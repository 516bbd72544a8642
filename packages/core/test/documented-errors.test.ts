import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import {
  App,
  APIRouter,
  dependency,
  documentedError,
  DocumentedError,
  HTTPException,
  JSONResponse,
  type Logger,
  ResponseValidationError,
} from "../src/index.ts";
import { problemsOf } from "./problems-of.ts";

const OutOfStock = documentedError("OutOfStock", {
  statusCode: 409,
  model: z.object({ sku: z.string(), left: z.int().default(0) }),
});
const Reserved = documentedError("Reserved", { statusCode: 409, model: z.string() });

const silent: Logger = { error: () => undefined, warn: () => undefined };

/** What plain JavaScript, without types, may hand over. */
function untyped(value: unknown): never {
  return value as never;
}

describe("a documented error", () => {
  it("is answered with its status, its content and headers", async () => {
    const app = new App();
    app.get("/", { errors: [OutOfStock] }, () => {
      throw new OutOfStock({ sku: "A-1", left: 2 }, { headers: { "retry-after": "60" } });
    });

    const response = await app.request("/");

    expect([response.status, response.headers.get("retry-after")]).toEqual([409, "60"]);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(await response.text()).toBe('{"sku":"A-1","left":2}');
  });

  it("sends what its model declares, as a response model does", async () => {
    const app = new App();
    const row = { sku: "A-1", costs: 3 };
    app.get("/", { errors: [OutOfStock] }, () => {
      throw new OutOfStock(row);
    });

    expect(await (await app.request("/")).json()).toEqual({ sku: "A-1", left: 0 });
  });

  it("encodes what its model has codecs for", async () => {
    const Closed = documentedError("Closed", {
      statusCode: 503,
      model: z.object({
        until: z.codec(z.iso.datetime(), z.date(), {
          decode: (text) => new Date(text),
          encode: (date) => date.toISOString(),
        }),
      }),
    });
    const app = new App();
    app.get("/", { errors: [Closed] }, () => {
      throw new Closed({ until: new Date(0) });
    });

    expect(await (await app.request("/")).json()).toEqual({ until: "1970-01-01T00:00:00.000Z" });
  });

  it("waits for checks that take their time", async () => {
    const Slow = documentedError("Slow", {
      statusCode: 409,
      model: z.string().refine(async (text) => text !== "never"),
    });
    const app = new App({ logger: silent });
    app.get("/{text}", { errors: [Slow] }, ({ path }) => {
      throw new Slow(path.text);
    });

    expect(await (await app.request("/later")).json()).toBe("later");
    expect((await app.request("/never")).status).toBe(500);
  });

  it("is a 500 with a log when its content does not fit", async () => {
    const error = vi.fn<Logger["error"]>();
    const app = new App({ logger: { error, warn: error } });
    app.get("/", { errors: [OutOfStock] }, () => {
      throw new OutOfStock(untyped({ sku: 7 }));
    });

    const response = await app.request("/");

    expect([response.status, await response.text()]).toEqual([
      500,
      '{"detail":"Internal Server Error"}',
    ]);
    expect(error.mock.calls[0]?.[0]["err"]).toBeInstanceOf(ResponseValidationError);
    expect(String(error.mock.calls[0]?.[0]["err"])).toMatchInlineSnapshot(
      `"ResponseValidationError: GET /, the error OutOfStock: the returned value does not fit the response model. response.sku: Invalid input: expected string, received number"`,
    );
  });

  it("ends a stream that has not begun", async () => {
    const app = new App();
    const rows = { read: () => Promise.reject(new OutOfStock({ sku: "A-1" })) };
    app.get("/", { errors: [OutOfStock] }, async function* () {
      yield await rows.read();
    });

    const response = await app.request("/");

    expect([response.status, await response.json()]).toEqual([409, { sku: "A-1", left: 0 }]);
  });

  it("takes the place of another error while dependencies are closed", async () => {
    const app = new App();
    const session = dependency({ errors: [Reserved] }, async function* () {
      try {
        yield "open";
      } catch (error) {
        throw new Reserved("by another", { cause: error });
      }
    });
    app.get("/", { dependencies: { session } }, () => Promise.reject(new Error("locked")));

    const response = await app.request("/");

    expect([response.status, await response.json()]).toEqual([409, "by another"]);
  });

  it("has a name, a status, a cause and a stack to be read", () => {
    const cause = new Error("no row");

    const error = new OutOfStock({ sku: "A-1" }, { cause });

    expect(error).toBeInstanceOf(OutOfStock);
    expect(error).toBeInstanceOf(DocumentedError);
    expect(error).toBeInstanceOf(HTTPException);
    expect([OutOfStock.name, error.name, error.code, error.statusCode]).toEqual([
      "OutOfStock",
      "OutOfStock",
      "DOCUMENTED_ERROR",
      409,
    ]);
    expect([error.content, error.cause]).toEqual([{ sku: "A-1" }, cause]);
    expect(error.stack?.split("\n")[0]).toBe("OutOfStock: Conflict");
    expect(error.stack).toContain("documented-errors.test.ts");
  });

  it("may be extended", async () => {
    class NoneLeft extends OutOfStock {
      constructor(sku: string) {
        super({ sku });
      }
    }
    const app = new App();
    app.get("/", { errors: [OutOfStock] }, () => {
      throw new NoneLeft("A-1");
    });

    const response = await app.request("/");

    expect([response.status, await response.json()]).toEqual([409, { sku: "A-1", left: 0 }]);
  });

  it("that has no model of its own is answered as any HTTPException", async () => {
    class Bare extends DocumentedError<string> {
      constructor() {
        super(410, "gone for good");
      }
    }
    const app = new App({ logger: silent });
    app.get("/", () => {
      throw new Bare();
    });

    const response = await app.request("/");

    expect([response.status, await response.json()]).toEqual([410, { detail: "gone for good" }]);
  });

  it("is refused without a model", () => {
    expect(() =>
      documentedError("Wrong", untyped({ statusCode: 409 })),
    ).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: documentedError: expected a name, a status code and a model. Write documentedError("OutOfStock", { statusCode: 409, model: z.object({ … }) }).]`,
    );
  });
});

describe("a handler for a documented error", () => {
  it("is found by its status", async () => {
    const app = new App();
    app.exceptionHandler(409, () => new JSONResponse("conflict", { statusCode: 409 }));
    app.exceptionHandler(OutOfStock, () => new JSONResponse("class"));
    app.get("/", { errors: [OutOfStock] }, () => {
      throw new OutOfStock({ sku: "A-1" });
    });

    expect(await (await app.request("/")).json()).toBe("conflict");
  });

  it("is found by its class and gets its content", async () => {
    const app = new App();
    app.exceptionHandler(HTTPException, () => new JSONResponse("any"));
    app.exceptionHandler(OutOfStock, (_request, { content }) => new JSONResponse(content.sku));
    app.get("/", { errors: [OutOfStock] }, () => {
      throw new OutOfStock({ sku: "A-1" });
    });

    expect(await (await app.request("/")).json()).toBe("A-1");
  });
});

describe("errors that a route does not list", () => {
  it("are answered all the same, and told once", async () => {
    const warn = vi.fn<Logger["warn"]>();
    const app = new App({ logger: { error: warn, warn } });
    app.get("/items/{id}", () => {
      throw new OutOfStock({ sku: "A-1" });
    });

    const first = await app.request("/items/1");
    await app.request("/items/2");

    expect([first.status, await first.json()]).toEqual([409, { sku: "A-1", left: 0 }]);
    expect(warn).toHaveBeenCalledExactlyOnceWith(
      { route: "GET /items/{id}", error: "OutOfStock" },
      "GET /items/{id} throws OutOfStock, which it does not list. Declare errors: [OutOfStock].",
    );
  });

  it("are listed by whatever is around it, and by its dependencies", async () => {
    const warn = vi.fn<Logger["warn"]>();
    const Gone = documentedError("Gone", { statusCode: 410, model: z.string() });
    const Late = documentedError("Late", { statusCode: 408, model: z.string() });
    const inner = dependency({ errors: [Late] }, () => "made");
    const user = dependency({ dependencies: { inner } }, () => "made");
    const app = new App({ errors: [OutOfStock], logger: { error: warn, warn } });
    const router = new APIRouter({ errors: [Reserved], dependencies: { user } });
    router.get("/{name}", ({ path }) => {
      if (path.name === "stock") throw new OutOfStock({ sku: "A-1" });
      if (path.name === "reserved") throw new Reserved("by another");
      if (path.name === "gone") throw new Gone("away");
      throw new Late("again");
    });
    app.includeRouter(router, { errors: [Gone] });

    expect((await app.request("/stock")).status).toBe(409);
    expect((await app.request("/reserved")).status).toBe(409);
    expect((await app.request("/gone")).status).toBe(410);
    expect((await app.request("/late")).status).toBe(408);
    expect(warn).not.toHaveBeenCalled();
  });

  it("are no matter of a route when middleware throws them", async () => {
    const warn = vi.fn<Logger["warn"]>();
    const app = new App({ logger: { error: warn, warn } });
    app.middleware(() => {
      throw new Reserved("by another");
    });
    app.get("/", () => "never");

    const response = await app.request("/");

    expect([response.status, await response.json()]).toEqual([409, "by another"]);
    expect(warn).not.toHaveBeenCalled();
  });
});

describe("a list of errors", () => {
  it("holds documented errors alone", () => {
    const wrong = dependency({ errors: untyped([Error]) }, () => "made");
    const wronger = dependency({ errors: untyped(OutOfStock) }, () => "made");
    const problems = problemsOf((app) => {
      app.get("/class", { errors: untyped([Error]) }, () => 1);
      app.get("/circle", { errors: untyped([undefined]) }, () => 1);
      app.get("/text", { errors: untyped(["OutOfStock"]) }, () => 1);
      app.get("/bare", { errors: untyped(OutOfStock) }, () => 1);
      app.get("/dependency", { dependencies: { wrong } }, () => 1);
      app.get("/no-list", { dependencies: { wronger } }, () => 1);
    });

    expect(problems).toMatchInlineSnapshot(`
      [
        "GET /class: errors lists Error, which is no documented error. Write documentedError("OutOfStock", { statusCode: 409, model }).",
        "GET /circle: errors lists undefined. Do two files import one another? Move the error into a third.",
        "GET /text: errors lists "OutOfStock", which is no documented error. Write documentedError("OutOfStock", { statusCode: 409, model }).",
        "GET /bare: errors is a function. Write a list of documented errors, such as [OutOfStock].",
        "GET /dependency: in the dependency "wrong", errors lists Error, which is no documented error. Write documentedError("OutOfStock", { statusCode: 409, model }).",
        "GET /no-list: in the dependency "wronger", errors is no list. Write errors: [OutOfStock].",
      ]
    `);
  });

  it("holds errors that can be sent", () => {
    const Fine = documentedError("Fine", { statusCode: 200, model: z.string() });
    const Odd = documentedError("Odd", { statusCode: 400, model: z.symbol() });
    const problems = problemsOf((app) => {
      app.get("/fine", { errors: [Fine] }, () => 1);
      app.get("/odd", { errors: [Odd] }, () => 1);
    });

    expect(problems).toMatchInlineSnapshot(`
      [
        "GET /fine: the error Fine has the status 200. Write an integer from 400 to 599; other answers are returned.",
        "GET /odd: in the model of the error Odd, the response model is a symbol, which JSON has not. Write a codec that says how it is sent: z.codec(z.string(), ..., { decode, encode }).",
      ]
    `);
  });

  it("has no two errors of one name with other models", () => {
    const Other = documentedError("OutOfStock", { statusCode: 410, model: z.string() });
    const problems = problemsOf((app) => {
      app.get("/a", { errors: [OutOfStock] }, () => 1);
      app.get("/b", { errors: [Other] }, () => 1);
    });

    expect(problems).toMatchInlineSnapshot(`
      [
        "GET /b: two documented errors are called "OutOfStock" and have other models. Give one another name.",
      ]
    `);
  });

  it("on a router is told of where it is no list", () => {
    const problems = problemsOf((app) => {
      app.includeRouter(new APIRouter({ errors: untyped(OutOfStock) }));
    });

    expect(problems).toMatchInlineSnapshot(`
      [
        "a router within "/": errors is a function. Write a list of documented errors, such as [OutOfStock].",
      ]
    `);
  });
});
