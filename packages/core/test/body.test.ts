import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { App, type HTTPException, JSONResponse } from "../src/index.ts";

function createEcho(): App {
  const app = new App();
  app.post("/", { body: z.unknown() }, ({ body }) => ({ got: body }));
  return app;
}

function json(body: BodyInit, contentType = "application/json"): RequestInit {
  return { method: "POST", headers: { "content-type": contentType }, body };
}

describe("a JSON body", () => {
  it("is read and validated", async () => {
    const app = new App();
    app.post(
      "/items",
      { body: { name: z.string(), price: z.number().default(1) } },
      ({ body }) => body,
    );

    const response = await app.request("/items", json('{"name":"pen","extra":true}'));

    expect(await response.json()).toEqual({ name: "pen", price: 1 });
  });

  it("may be any JSON value", async () => {
    const app = createEcho();

    expect(await (await app.request("/", json("[1]"))).json()).toEqual({ got: [1] });
    expect(await (await app.request("/", json("null"))).json()).toEqual({ got: null });
    expect(await (await app.request("/", json('"é"'))).json()).toEqual({ got: "é" });
  });

  it("may begin with a byte order mark", async () => {
    expect(await (await createEcho().request("/", json("\uFEFF[1]"))).json()).toEqual({ got: [1] });
  });

  it("is missing when it is required and empty", async () => {
    const app = new App();
    app.post("/", { body: { name: z.string() } }, ({ body }) => body);

    const response = await app.request("/", { method: "POST" });

    expect(response.status).toBe(422);
    expect(await response.json()).toEqual({
      detail: [{ type: "missing", loc: ["body"], msg: "Field required" }],
    });
  });

  it("may be left out when it is optional", async () => {
    const app = new App();
    app.post("/", { body: z.object({ name: z.string() }).optional() }, ({ body }) => ({
      has: body !== undefined,
    }));

    expect(await (await app.request("/", { method: "POST" })).json()).toEqual({ has: false });
    expect(await (await app.request("/", json(""))).json()).toEqual({ has: false });
  });

  it("is not read where no route asks for it", async () => {
    const app = new App();
    app.post("/", () => "fine");

    expect((await app.request("/", json("{broken"))).status).toBe(200);
  });
});

describe("the content type of a body", () => {
  it.each([
    "application/json",
    "APPLICATION/JSON",
    " application/json",
    "application/json;charset=utf-8",
    'application/json; charset="UTF-8"',
    "application/problem+json",
    "application/vnd.api+json; version=1",
  ])("is JSON: %s", async (contentType) => {
    expect((await createEcho().request("/", json("[1]", contentType))).status).toBe(200);
  });

  it.each([
    "text/plain",
    "text/plain;application/json",
    "text/plain; a=application/json",
    "application/x-www-form-urlencoded",
    "application/json-patch",
    "application/json garbage",
    "application/json\tx",
    "application/json, text/plain",
    "application/jsonx",
    "application/json; charset=latin1",
    "application/json; charset=utf-16",
    ";",
    "/",
    "a",
    "+json",
    ";".repeat(8192),
  ])("is refused with 415: %s", async (contentType) => {
    const response = await createEcho().request("/", json("[1]", contentType));

    expect(response.status).toBe(415);
    expect(response.headers.get("accept")).toBe("application/json");
  });

  it("is refused when there is none", async () => {
    const body = new TextEncoder().encode("[1]");

    expect((await createEcho().request("/", { method: "POST", body })).status).toBe(415);
  });
});

describe("a body that is refused", () => {
  it("is broken JSON: 422 with the position", async () => {
    const response = await createEcho().request("/", json('{"a": }'));

    expect(response.status).toBe(422);
    expect(await response.json()).toMatchInlineSnapshot(`
      {
        "detail": [
          {
            "loc": [
              "body",
              6,
            ],
            "msg": "Expecting value",
            "type": "json_invalid",
          },
        ],
      }
    `);
  });

  it("is no UTF-8: 400", async () => {
    const response = await createEcho().request(
      "/",
      json(new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])),
    );

    expect([response.status, await response.json()]).toEqual([
      400,
      { detail: "The body is not valid UTF-8." },
    ]);
  });

  it("names __proto__, escaped or not: 400", async () => {
    expect((await createEcho().request("/", json('{"__proto__":{"isAdmin":true}}'))).status).toBe(
      400,
    );
    expect((await createEcho().request("/", json('[{"\\u005f_proto__":1}]'))).status).toBe(400);
  });

  it("is nested beyond 128 levels: 400, at once", async () => {
    const started = performance.now();

    expect((await createEcho().request("/", json("[".repeat(128) + "]".repeat(128)))).status).toBe(
      200,
    );
    expect((await createEcho().request("/", json("[".repeat(129) + "]".repeat(129)))).status).toBe(
      400,
    );
    expect((await createEcho().request("/", json("[".repeat(900_000)))).status).toBe(400);
    expect(performance.now() - started).toBeLessThan(500);
  });

  it("holds an integer that a number can't hold: 422 with its place", async () => {
    const response = await createEcho().request("/", json('{"ids":[1,9007199254740993]}'));

    expect(response.status).toBe(422);
    expect(await response.json()).toMatchInlineSnapshot(`
      {
        "detail": [
          {
            "loc": [
              "body",
              "ids",
              1,
            ],
            "msg": "A number beyond 9007199254740991 would lose digits",
            "type": "int_unsafe",
          },
        ],
      }
    `);
  });

  it("leaves Object.prototype as it was", async () => {
    await createEcho().request("/", json('{"constructor":{"prototype":{"isAdmin":true}}}'));

    expect(Reflect.get({}, "isAdmin")).toBeUndefined();
  });
});

describe("the body limit", () => {
  it("counts bytes, not characters, and includes the last", async () => {
    const app = new App({ bodyLimit: 8 });
    app.post("/", { body: z.unknown() }, ({ body }) => body);

    expect((await app.request("/", json('"123456"'))).status).toBe(200);
    expect((await app.request("/", json('"1234567"'))).status).toBe(413);
    expect((await app.request("/", json('"12345é"'))).status).toBe(413);
  });

  it("is 1 MiB unless something else is said", async () => {
    const app = createEcho();

    expect((await app.request("/", json(`"${"a".repeat(1_048_574)}"`))).status).toBe(200);
    expect((await app.request("/", json(`"${"a".repeat(1_048_575)}"`))).status).toBe(413);
  });

  it("of a route wins over the application's", async () => {
    const app = new App({ bodyLimit: 2 });
    app.post("/", { body: z.unknown(), bodyLimit: 4 }, ({ body }) => body);

    expect((await app.request("/", json("1234"))).status).toBe(200);
    expect((await app.request("/", json("12345"))).status).toBe(413);
  });

  it("also holds for a handler that reads the body itself", async () => {
    const app = new App();
    app.post("/", { bodyLimit: 4 }, ({ request }) => request.text());

    expect(await (await app.request("/", json("1234"))).json()).toBe("1234");
    expect((await app.request("/", json("12345"))).status).toBe(413);
  });

  it("is named where a body is longer", async () => {
    const app = new App({ bodyLimit: 4 });
    app.post("/", { body: z.unknown() }, ({ body }) => body);

    expect(await (await app.request("/", json("12345"))).json()).toEqual({
      detail: "The body has more than 4 bytes (bodyLimit).",
    });
  });

  it("also holds for middleware that reads the body", async () => {
    const app = new App({ bodyLimit: 4 });
    app.post("/", () => "route");
    app.middleware(async (request, next) => {
      await request.bytes();
      return next(request);
    });

    expect((await app.request("/", json("12345"))).status).toBe(413);
  });

  it("stays broken for an exception handler that reads the body again", async () => {
    const app = new App({ bodyLimit: 4 });
    app.post("/", { body: z.unknown() }, ({ body }) => body);
    app.exceptionHandler(413, async (request) => {
      const read = await request
        .text()
        .catch((error: unknown) => (error as HTTPException).statusCode);
      return new JSONResponse({ read }, { statusCode: 413 });
    });

    expect(await (await app.request("/", json("12345"))).json()).toEqual({ read: 413 });
  });
});

describe("a body that is read directly", () => {
  it("can be read again and again, in every form", async () => {
    const app = new App();
    app.post("/", async ({ request }) => [
      await request.json(),
      await request.text(),
      (await request.bytes()).length,
    ]);

    expect(await (await app.request("/", json("[1]"))).json()).toEqual([[1], "[1]", 3]);
  });

  it("is there beside the declared body", async () => {
    const app = new App();
    app.post("/", { body: { n: z.int() } }, async ({ body, request }) => [
      body.n,
      await request.text(),
    ]);

    expect(await (await app.request("/", json('{"n":1}'))).json()).toEqual([1, '{"n":1}']);
  });

  it("is 400 when it is no JSON or no UTF-8", async () => {
    const app = new App();
    app.post("/", async ({ request }) => request.json());

    expect((await app.request("/", json("{"))).status).toBe(400);
    expect((await app.request("/", json(new Uint8Array([0xff])))).status).toBe(400);
  });

  it("may be read by middleware before the route reads it", async () => {
    const app = new App();
    const seen = vi.fn<(text: string) => void>();
    app.post("/", { body: { n: z.int() } }, ({ body }) => body.n);
    app.middleware(async (request, next) => {
      seen(await request.text());
      return next(request);
    });

    expect(await (await app.request("/", json('{"n":1}'))).json()).toBe(1);
    expect(seen).toHaveBeenCalledExactlyOnceWith('{"n":1}');
  });
});

describe("request.json()", () => {
  it.each(['{"a":', '{"__proto__":{"isAdmin":true}}', "[9007199254740993]"])(
    "refuses %s as a declared body does",
    async (body) => {
      const app = new App();
      app.post("/", ({ request }) => request.json());

      const response = await app.request("/", { method: "POST", body });

      expect(response.status).toBe(400);
    },
  );
});
