import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { App, APIRouter, dependency, HTTPException } from "../src/index.ts";

describe("a dependency", () => {
  it("is made for the handler, from inputs and needs of its own", async () => {
    const app = new App();
    const settings = dependency(() => ({ currency: "EUR" }));
    const price = dependency(
      { query: { amount: z.int() }, path: { id: z.int() }, dependencies: { settings } },
      async ({ query, path, settings: { currency } }) => `${path.id}: ${query.amount} ${currency}`,
    );
    app.get("/items/{id}", { dependencies: { price } }, ({ price: text }) => text);

    expect(await (await app.request("/items/7?amount=3")).json()).toBe("7: 3 EUR");
  });

  it("may be a bare function, and asynchronous", async () => {
    const app = new App();
    app.get(
      "/",
      { dependencies: { one: () => 1, two: async () => 2 } },
      ({ one, two }) => one + two,
    );

    expect(await (await app.request("/")).json()).toBe(3);
  });

  it("sees the path's text, the request and the response that will be decided", async () => {
    const app = new App();
    const seen = dependency(({ path, request, response, state }) => {
      response.headers.set("x-made", "1");
      state["made"] = true;
      return `${request.method} ${String(path["id"])}`;
    });
    app.get("/{id}", { dependencies: { seen } }, ({ seen: text, state }) => [text, state["made"]]);

    const response = await app.request("/a");

    expect(response.headers.get("x-made")).toBe("1");
    expect(await response.json()).toEqual(["GET a", true]);
  });

  it("is made once a request, however many need it", async () => {
    const app = new App();
    const make = vi.fn<() => number>(() => 1);
    const shared = dependency(make);
    const left = dependency({ dependencies: { shared } }, ({ shared: value }) => value);
    const right = dependency({ dependencies: { shared } }, ({ shared: value }) => value);
    app.get("/", { dependencies: { left, right, shared } }, () => "ok");

    await app.request("/");
    await app.request("/");

    expect(make).toHaveBeenCalledTimes(2);
  });

  it("is made for each need without the cache", async () => {
    const app = new App();
    let count = 0;
    const counter = dependency({ useCache: false }, () => (count += 1));
    const left = dependency({ dependencies: { counter } }, ({ counter: value }) => value);
    app.get("/", { dependencies: { left, counter } }, (context) => [context.left, context.counter]);

    expect(await (await app.request("/")).json()).toEqual([1, 2]);
  });

  it("of application, routers, inclusion and route are made in this order", async () => {
    const steps: string[] = [];
    const step =
      (name: string): (() => void) =>
      () =>
        void steps.push(name);
    const app = new App({ dependencies: { a: step("app") } });
    const router = new APIRouter({ dependencies: { c: step("router") } });
    router.get("/", { dependencies: { d: step("route") } }, () => void steps.push("handler"));
    app.includeRouter(router, { dependencies: { b: step("inclusion") } });

    await app.request("/");

    expect(steps).toEqual(["app", "inclusion", "router", "route", "handler"]);
  });

  it("may read the body", async () => {
    const app = new App();
    const order = dependency({ body: { count: z.int() } }, ({ body }) => body.count);
    app.post("/", { dependencies: { order } }, ({ order: count }) => count);
    const init = { method: "POST", headers: { "content-type": "application/json" } };

    expect(await (await app.request("/", { ...init, body: '{"count":2}' })).json()).toBe(2);
    expect((await app.request("/", { ...init, body: "{" })).status).toBe(422);
  });

  it("that throws ends the request, before the route's own inputs are judged", async () => {
    const app = new App();
    const user = dependency(
      { headers: { authorization: z.string().optional() } },
      ({ headers }) => {
        if (headers.authorization === undefined) throw new HTTPException(401);
      },
    );
    const handler = vi.fn<() => void>();
    app.post(
      "/",
      { query: { n: z.int() }, body: { a: z.string() }, dependencies: { user } },
      handler,
    );

    const without = await app.request("/?n=x", {
      method: "POST",
      body: "{",
      headers: { "content-type": "application/json" },
    });
    const withIt = await app.request("/?n=x", { method: "POST", headers: { authorization: "me" } });

    expect([without.status, withIt.status]).toEqual([401, 422]);
    expect(handler).not.toHaveBeenCalled();
  });

  it("whose inputs do not fit is skipped, with those that need it, and all errors are told", async () => {
    const app = new App();
    const paging = dependency({ query: { limit: z.int() } }, ({ query }) => query.limit);
    const needs = vi.fn<() => void>();
    const page = dependency({ dependencies: { paging }, query: { page: z.int() } }, needs);
    const other = dependency({ headers: { x_token: z.string() } }, () => 1);
    app.get("/", { query: { q: z.int() }, dependencies: { page, other } }, () => "ok");

    const response = await app.request("/?limit=a&page=b&q=c");

    expect(response.status).toBe(422);
    expect(
      ((await response.json()) as { detail: { loc: unknown }[] }).detail.map(({ loc }) => loc),
    ).toEqual([
      ["query", "limit"],
      ["header", "x-token"],
      ["query", "q"],
    ]);
    expect(needs).not.toHaveBeenCalled();
  });
});

describe("an override", () => {
  it("stands in for a dependency: neither its inputs nor its needs are read", async () => {
    const app = new App();
    const forbidden = vi.fn<() => void>();
    const user = dependency(
      { headers: { authorization: z.string() }, dependencies: { forbidden } },
      () => "real",
    );
    app.get("/", { dependencies: { user } }, (context) => context.user);

    app.dependencyOverrides.set(user, "fake");

    expect(await (await app.request("/")).json()).toBe("fake");
    expect(forbidden).not.toHaveBeenCalled();
  });

  it("may be a function, and is taken away again", async () => {
    const app = new App();
    const user = dependency(() => "real");
    app.get("/", { dependencies: { user } }, (context) => context.user);

    app.dependencyOverrides.set(user, async () => "made");
    expect(await (await app.request("/")).json()).toBe("made");
    app.dependencyOverrides.delete(user);
    expect(await (await app.request("/")).json()).toBe("real");
    app.dependencyOverrides.set(user, "other");
    app.dependencyOverrides.clear();
    expect(await (await app.request("/")).json()).toBe("real");
  });

  it("may be a generator", async () => {
    const app = new App();
    const closed = vi.fn<() => void>();
    const user = dependency(() => "real");
    app.get("/", { dependencies: { user } }, (context) => context.user);
    app.dependencyOverrides.set(user, function* () {
      yield "made";
      closed();
    });

    expect(await (await app.request("/")).json()).toBe("made");
    expect(closed).toHaveBeenCalledOnce();
  });
});

describe("an override that is a dependency", () => {
  it("has inputs and dependencies of its own", async () => {
    const app = new App();
    const user = dependency({ headers: { authorization: z.string() } }, () => "real");
    const greeting = dependency(() => "Hello");
    app.get("/", { dependencies: { user } }, (context) => context.user);

    app.dependencyOverrides.set(
      user,
      dependency(
        { query: { name: z.string() }, dependencies: { word: greeting } },
        ({ query, word }) => `${word} ${query.name}`,
      ),
    );

    expect(await (await app.request("/?name=Ada")).json()).toBe("Hello Ada");
  });
});

describe("a dependency's name", () => {
  it("may be any but those of the slots", async () => {
    const app = new App();
    app.get("/", { dependencies: { exchange: () => "rate" } }, ({ exchange, response }) => {
      response.statusCode = 201;
      return exchange;
    });

    const response = await app.request("/");

    expect([response.status, await response.json()]).toEqual([201, "rate"]);
  });
});

describe("many requests at once", () => {
  it("have dependencies of their own", async () => {
    const app = new App();
    const id = dependency({ query: { id: z.int() } }, async ({ query }) => {
      await new Promise((resolve) => setTimeout(resolve, 10 - query.id));
      return query.id;
    });
    app.get("/", { dependencies: { id } }, (context) => context.id);

    const answers = await Promise.all(
      [1, 5, 9].map(async (n) => (await app.request(`/?id=${n}`)).json()),
    );

    expect(answers).toEqual([1, 5, 9]);
  });
});

describe("a body that dependencies read", () => {
  const named = dependency({ body: { name: z.string() } }, ({ body }) => body.name);
  const priced = dependency({ body: { price: z.number() } }, ({ body }) => body.price);
  const locked = dependency((): never => {
    throw new HTTPException(401);
  });

  it("comes once for all of them", async () => {
    const app = new App();
    app.post("/", { dependencies: { name: named, price: priced } }, ({ name, price }) => [
      name,
      price,
    ]);

    const response = await send(app, '{"name":"tea","price":3}');

    expect(await response.json()).toEqual(["tea", 3]);
  });

  it("is left alone where one before them turns the client away", async () => {
    const app = new App();
    app.post("/", { dependencies: { no: locked, name: named } }, () => "never");

    expect((await send(app, "broken")).status).toBe(401);
  });

  it("ends the request where it is broken, and closes what is open", async () => {
    const steps: string[] = [];
    const app = new App();
    const open = dependency(function* () {
      steps.push("open");
      try {
        yield 1;
      } finally {
        steps.push("close");
      }
    });
    app.post("/", { dependencies: { open, name: named, price: priced } }, () => "never");

    const response = await send(app, "broken");

    expect(await response.json()).toMatchObject({ detail: [{ type: "json_invalid" }] });
    expect(steps).toEqual(["open", "close"]);
  });

  function send(app: App, body: string): Promise<Response> {
    const headers = { "content-type": "application/json" };
    return app.request("/", { method: "POST", headers, body });
  }
});
