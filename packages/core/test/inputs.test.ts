import { describe, expect, it } from "vitest";
import { z } from "zod";
import { App } from "../src/index.ts";

async function tell(app: App, path: string, init?: RequestInit): Promise<unknown> {
  return (await app.request(path, init)).json();
}

describe("a query", () => {
  const app = new App();
  app.get(
    "/",
    {
      query: {
        n: z.int().optional(),
        x: z.number().optional(),
        on: z.boolean().optional(),
        big: z.bigint().optional(),
        day: z.date().optional(),
        size: z.enum(["s", "m"]).optional(),
        level: z.literal([1, 2]).optional(),
        tags: z.array(z.string()).optional(),
        ids: z.array(z.int()).default([]),
        page: z.int().default(1),
        either: z.union([z.int(), z.boolean(), z.string()]).optional(),
        maybe: z.string().nullable().optional(),
      },
    },
    ({ query }) => ({ ...query, big: query.big?.toString() }),
  );

  it("is decoded by its types", async () => {
    expect(
      await tell(app, "/?n=42&x=1.5&big=9007199254740993&size=m&level=2&day=2026-01-02"),
    ).toEqual({
      n: 42,
      x: 1.5,
      big: "9007199254740993",
      size: "m",
      level: 2,
      day: "2026-01-02T00:00:00.000Z",
      ids: [],
      page: 1,
    });
  });

  it("reads booleans as FastAPI does", async () => {
    expect(await tell(app, "/?on=true")).toMatchObject({ on: true });
    expect(await tell(app, "/?on=1")).toMatchObject({ on: true });
    expect(await tell(app, "/?on=Yes")).toMatchObject({ on: true });
    expect(await tell(app, "/?on=off")).toMatchObject({ on: false });
    expect((await app.request("/?on=2")).status).toBe(422);
  });

  it("gives lists from repeated keys, and one value for a scalar", async () => {
    expect(await tell(app, "/?tags=a&tags=b&ids=1&ids=2")).toMatchObject({
      tags: ["a", "b"],
      ids: [1, 2],
    });
    expect(await tell(app, "/?tags=a")).toMatchObject({ tags: ["a"] });
    expect(await tell(app, "/?n=1&n=2")).toMatchObject({ n: 2 });
  });

  it("takes the first type of a union that fits", async () => {
    expect(await tell(app, "/?either=7")).toMatchObject({ either: 7 });
    expect(await tell(app, "/?either=true")).toMatchObject({ either: true });
    expect(await tell(app, "/?either=x")).toMatchObject({ either: "x" });
  });

  it("decodes percent-encoding and plus signs", async () => {
    expect(await tell(app, "/?tags=a+b&tags=%C3%A9&tags=1%2B1")).toMatchObject({
      tags: ["a b", "é", "1+1"],
    });
  });

  it("ignores keys that nobody declared", async () => {
    expect(await tell(app, "/?nobody=1&__proto__=x&constructor=y")).toEqual({ ids: [], page: 1 });
  });

  it("refuses them with a strict object", async () => {
    const strict = new App();
    strict.get("/", { query: z.strictObject({ q: z.string() }) }, ({ query }) => query);

    const response = await strict.request("/?q=a&more=1");

    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ detail: [{ loc: ["query", "more"] }] });
  });

  it("may hold lists and objects in the styles of OpenAPI", async () => {
    const styled = new App();
    const ids = z.array(z.int()).meta({ explode: false });
    const filter = z.strictObject({ name: z.string(), tags: z.array(z.string()).default([]) });
    styled.get(
      "/",
      { query: { ids, filter: filter.meta({ style: "deepObject" }) } },
      ({ query }) => query,
    );

    expect(
      await tell(styled, "/?ids=1,2&filter[name]=x&filter%5Btags%5D=a&filter[tags]=b"),
    ).toEqual({ ids: [1, 2], filter: { name: "x", tags: ["a", "b"] } });
    expect(await tell(styled, "/?ids=1,x&filter[nme]=x&filter[__proto__]=y")).toMatchObject({
      detail: [
        { loc: ["query", "ids", 1] },
        { type: "missing", loc: ["query", "filter", "name"] },
        { type: "extra_forbidden", loc: ["query", "filter", "nme"] },
        { type: "extra_forbidden", loc: ["query", "filter", "__proto__"] },
      ],
    });
  });

  it("has a default made for each request by a factory", async () => {
    const fresh = new App();
    let count = 0;
    fresh.get("/", { query: { id: z.int().default(() => (count += 1)) } }, ({ query }) => query.id);

    expect(await tell(fresh, "/")).toBe(1);
    expect(await tell(fresh, "/")).toBe(2);
  });

  it("does not take digits for a number that they are not", async () => {
    expect((await app.request("/?n=1.5")).status).toBe(422);
    expect((await app.request("/?n=0x10")).status).toBe(422);
    expect((await app.request("/?n=")).status).toBe(422);
    expect((await app.request("/?x=NaN")).status).toBe(422);
    expect((await app.request("/?n=9007199254740993")).status).toBe(422);
  });
});

describe("headers", () => {
  it("are read with hyphens for underscores, whatever their case", async () => {
    const app = new App();
    app.get(
      "/",
      { headers: { user_agent: z.string(), x_retries: z.int() } },
      ({ headers }) => headers,
    );

    expect(await tell(app, "/", { headers: { "User-Agent": "me", "X-RETRIES": "3" } })).toEqual({
      user_agent: "me",
      x_retries: 3,
    });
  });

  it("are read under an alias exactly", async () => {
    const app = new App();
    app.get(
      "/",
      { headers: { token: z.string().meta({ alias: "X_Token" }) } },
      ({ headers }) => headers,
    );

    expect(await tell(app, "/", { headers: { x_token: "a" } })).toEqual({ token: "a" });
    expect(await tell(app, "/", { headers: { "x-token": "a" } })).toMatchObject({
      detail: [{ loc: ["header", "X_Token"] }],
    });
  });

  it("may be lists", async () => {
    const app = new App();
    app.get("/", { headers: { x_token: z.array(z.string()) } }, ({ headers }) => headers);
    const headers = new Headers({ "x-token": "a" });
    headers.append("x-token", "b");

    expect(await tell(app, "/", { headers })).toEqual({ x_token: ["a", "b"] });
  });
});

describe("cookies", () => {
  const app = new App();
  app.get(
    "/",
    { cookies: { session: z.string(), visits: z.int().default(0) } },
    ({ cookies }) => cookies,
  );

  it("are read and decoded, the first of each name", async () => {
    const headers = { cookie: "session=a%20b; visits=3; session=evil" };

    expect(await tell(app, "/", { headers })).toEqual({ session: "a b", visits: 3 });
  });

  it("are told missing by their name", async () => {
    expect(
      await tell(app, "/", { headers: { cookie: "__proto__=x; constructor=y" } }),
    ).toMatchObject({
      detail: [{ type: "missing", loc: ["cookie", "session"] }],
    });
  });
});

describe("a strict model", () => {
  it("of headers takes those that it declares and refuses all others", async () => {
    const app = new App();
    const save = z.boolean().meta({ alias: "x-save" });
    app.get("/", { headers: z.strictObject({ save }) }, ({ headers }) => headers);

    expect(await tell(app, "/", { headers: { "x-save": "on" } })).toEqual({ save: true });
    expect(
      await tell(app, "/", { headers: { "x-save": "on", "x-tool": "plumbus", save: "1" } }),
    ).toMatchObject({
      detail: [
        { type: "extra_forbidden", loc: ["header", "x-tool"] },
        { type: "extra_forbidden", loc: ["header", "save"] },
      ],
    });
  });

  it("of cookies takes those that it declares and refuses all others", async () => {
    const app = new App();
    app.get("/", { cookies: z.strictObject({ session: z.string() }) }, ({ cookies }) => cookies);

    expect(await tell(app, "/", { headers: { cookie: "session=a" } })).toEqual({ session: "a" });
    expect(await tell(app, "/", { headers: { cookie: "session=a; extra=b" } })).toMatchObject({
      detail: [{ type: "extra_forbidden", loc: ["cookie", "extra"] }],
    });
  });
});

describe("an alias", () => {
  it("names a field on the wire, also where errors are told", async () => {
    const app = new App();
    app.get(
      "/",
      { query: { itemQuery: z.int().meta({ alias: "item-query" }) } },
      ({ query }) => query,
    );

    expect(await tell(app, "/?item-query=1")).toEqual({ itemQuery: 1 });
    expect(await tell(app, "/?item-query=x")).toMatchObject({
      detail: [{ loc: ["query", "item-query"] }],
    });
    expect(await tell(app, "/?itemQuery=1")).toMatchObject({
      detail: [{ loc: ["query", "item-query"] }],
    });
  });
});

describe("a request whose inputs do not fit", () => {
  const app = new App();
  app.post(
    "/{id}",
    {
      path: { id: z.int() },
      query: { limit: z.int().max(9), q: z.string() },
      headers: { x_a: z.string() },
      cookies: { c: z.string() },
      body: { name: z.string(), tags: z.array(z.string()) },
    },
    () => "never",
  );
  const init = {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: '{"name":1,"tags":["a",2]}',
  };

  it("is told all errors of all inputs", async () => {
    const response = await app.request("/x?limit=10", init);

    expect(response.status).toBe(422);
    expect(
      ((await response.json()) as { detail: { loc: unknown }[] }).detail.map(({ loc }) => loc),
    ).toEqual([
      ["path", "id"],
      ["query", "limit"],
      ["query", "q"],
      ["header", "x-a"],
      ["cookie", "c"],
      ["body", "name"],
      ["body", "tags", 1],
    ]);
  });

  it("is told in FastAPI's shape, without what was sent", async () => {
    const one = new App();
    one.get("/", { query: { token: z.int() } }, () => "never");

    const response = await one.request("/?token=SECRET");

    expect(response.headers.get("content-type")).toBe("application/json");
    expect(await response.json()).toMatchInlineSnapshot(`
      {
        "detail": [
          {
            "loc": [
              "query",
              "token",
            ],
            "msg": "Invalid input: expected number, received string",
            "type": "invalid_type",
          },
        ],
      }
    `);
    expect(await (await one.request("/")).json()).toMatchInlineSnapshot(`
      {
        "detail": [
          {
            "loc": [
              "query",
              "token",
            ],
            "msg": "Field required",
            "type": "missing",
          },
        ],
      }
    `);
  });

  it("is told what was sent only where that is asked for", async () => {
    const echoing = new App({ echoInput: true });
    echoing.get("/", { query: { n: z.int() } }, () => "never");

    expect(await tell(echoing, "/?n=x")).toMatchObject({
      detail: [{ loc: ["query", "n"], input: "x" }],
    });
  });
});

describe("a schema with asynchronous checks", () => {
  it("is waited for in every place", async () => {
    const app = new App();
    const known = z.string().refine(async (name) => Promise.resolve(name === "ann"));
    app.post(
      "/{a}",
      { path: { a: known }, query: { b: known }, body: { c: known } },
      ({ path, query, body }) => [path.a, query.b, body.c],
    );
    const init = {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"c":"ann"}',
    };

    expect(await tell(app, "/ann?b=ann", init)).toEqual(["ann", "ann", "ann"]);
    expect((await app.request("/bob?b=ann", init)).status).toBe(422);
  });
});
