import { describe, expect, it, vi } from "vitest";
import {
  App,
  APIRouter,
  dependency,
  type Lifespan,
  LifespanError,
  type Logger,
} from "../src/index.ts";

/** Notes its opening and its closing. */
function noted<State extends object>(name: string, steps: string[], state: State): Lifespan<State> {
  return async function* () {
    steps.push(`open ${name}`);
    yield state;
    steps.push(`close ${name}`);
  };
}

function failing(message: string): Lifespan<object> {
  return async function* () {
    if (message !== "") throw new Error(message);
    yield {};
  };
}

describe("a lifespan", () => {
  it("runs once, before the first request and when the application is closed", async () => {
    const steps: string[] = [];
    const app = new App({ lifespan: noted("app", steps, {}) });
    app.get("/", () => steps.push("handler"));

    await app.request("/");
    await app.request("/");
    await app.close();

    expect(steps).toEqual(["open app", "handler", "handler", "close app"]);
  });

  it("yields the state that handlers see, typed", async () => {
    const app = new App({
      lifespan: function* () {
        yield { pool: new Map([["a", 1]]) };
      },
    });
    app.get("/", ({ state }) => state.pool.get("a"));

    expect(await (await app.request("/")).json()).toBe(1);
  });

  it("may yield nothing", async () => {
    const app = new App({
      lifespan: async function* () {
        yield;
      },
    });
    app.get("/", ({ state }) => Object.keys(state));

    expect(await (await app.request("/")).json()).toEqual([]);
  });

  it("gives each request a state of its own to write on", async () => {
    const app = new App({ lifespan: noted("app", [], { seen: 0 }) });
    const count = dependency(({ state }) => {
      state["seen"] = Number(state["seen"]) + 1;
    });
    app.get("/", { dependencies: { count } }, ({ state }) => state.seen);

    await app.request("/");

    expect(await (await app.request("/")).json()).toBe(1);
  });

  it("gets the application", async () => {
    const seen = vi.fn<(app: unknown) => void>();
    const app = new App({
      lifespan: async function* (starting: App) {
        seen(starting);
        yield;
      },
    });

    await app.start();

    expect(seen).toHaveBeenCalledExactlyOnceWith(app);
  });
});

describe("what is registered while a lifespan opens", () => {
  it("is there for the first request, started", async () => {
    const steps: string[] = [];
    const app = new App({
      lifespan: async function* () {
        await Promise.resolve();
        const pool = dependency({ scope: "app" }, () => steps.push("open pool"));
        app.get("/late", { dependencies: { pool } }, (context) => context.pool);
        yield;
      },
    });
    app.get("/", () => "ok");

    await app.request("/");

    expect(await (await app.request("/late")).json()).toBe(1);
    expect(steps).toEqual(["open pool"]);
  });
});

describe("lifespans of routers", () => {
  it("follow that of the application, and are closed before it", async () => {
    const steps: string[] = [];
    const app = new App({ lifespan: noted("app", steps, {}) });
    const outer = new APIRouter({ prefix: "/outer", lifespan: noted("outer", steps, {}) });
    const inner = new APIRouter({ prefix: "/inner", lifespan: noted("inner", steps, {}) });
    outer.includeRouter(inner);
    app.includeRouter(outer);
    app.includeRouter(inner);

    await app.start();
    await app.close();

    expect(steps).toEqual([
      "open app",
      "open outer",
      "open inner",
      "close inner",
      "close outer",
      "close app",
    ]);
  });

  it("add to the state of the routes within: there the inner name wins", async () => {
    const app = new App({ lifespan: noted("app", [], { name: "app", base: 1 }) });
    const router = new APIRouter({ prefix: "/r", lifespan: noted("r", [], { name: "router" }) });
    router.get("/", ({ state }) => ({ ...state }));
    app.get("/", ({ state }) => ({ ...state }));
    app.includeRouter(router);

    expect(await (await app.request("/r/")).json()).toEqual({ name: "router", base: 1 });
    expect(await (await app.request("/")).json()).toEqual({ name: "app", base: 1 });
  });

  it("are seen by middleware as far as they are the application's", async () => {
    const app = new App({ lifespan: noted("app", [], { name: "app" }) });
    const seen = vi.fn<(name: unknown) => void>();
    app.middleware((request, next) => {
      seen(request.state["name"]);
      return next(request);
    });

    await app.request("/nowhere");

    expect(seen).toHaveBeenCalledExactlyOnceWith("app");
  });
});

describe("a start that fails", () => {
  it("names the router, and closes what was opened, last opened first", async () => {
    const steps: string[] = [];
    const app = new App({ lifespan: noted("app", steps, {}) });
    app.includeRouter(new APIRouter({ prefix: "/a", lifespan: noted("a", steps, {}) }));
    app.includeRouter(
      new APIRouter({ prefix: "/b", lifespan: failing("no route to the database") }),
    );

    const error: unknown = await app.start().catch((thrown: unknown) => thrown);

    expect(error).toBeInstanceOf(LifespanError);
    expect(String(error)).toMatchInlineSnapshot(
      `"LifespanError: The application did not start: the lifespan of the router "/b" failed. no route to the database"`,
    );
    expect(steps).toEqual(["open app", "open a", "close a", "close app"]);
  });

  it("refuses the request that asked for it, and is tried again by the next", async () => {
    let failures = 1;
    const app = new App({
      lifespan: async function* () {
        failures -= 1;
        if (failures === 0) throw new Error("not yet");
        yield;
      },
    });
    app.get("/", () => "ok");

    await expect(app.request("/")).rejects.toThrow("not yet");

    expect((await app.request("/")).status).toBe(200);
  });

  it("tells of a lifespan that yields nothing at all", async () => {
    const app = new App({
      lifespan: async function* (): AsyncGenerator<void, void> {
        // yields nothing
      },
    });

    await expect(app.start()).rejects.toThrow(
      "The application did not start: the lifespan of the application failed. It ended without a yield. Yield its state once.",
    );
  });

  it("is found with the definitions where a lifespan is no function", () => {
    // Proof: plain JavaScript may hand over anything.
    const app = new App({ lifespan: "open" as never });

    expect(() => app.plan()).toThrow("Write a generator: async function* () { yield { … }; }.");
  });
});

describe("start and close", () => {
  it("may be called many times, and at the same time", async () => {
    const steps: string[] = [];
    const app = new App({ lifespan: noted("app", steps, {}) });

    await Promise.all([app.start(), app.start(), app.request("/")]);
    await app.start();
    await Promise.all([app.close(), app.close()]);
    await app.close();

    expect(steps).toEqual(["open app", "close app"]);
  });

  it("may follow one another again", async () => {
    const steps: string[] = [];
    const app = new App({ lifespan: noted("app", steps, {}) });

    await app.start();
    const closing = app.close();
    await app.start();
    await closing;
    await app.close();

    expect(steps).toEqual(["open app", "close app", "open app", "close app"]);
  });

  it("close all, whatever one of them throws, and log it", async () => {
    const error = vi.fn<Logger["error"]>();
    const steps: string[] = [];
    const failure = new Error("the disk is full");
    const app = new App({
      lifespan: noted("app", steps, {}),
      logger: { error, warn: error },
    });
    app.includeRouter(
      new APIRouter({
        prefix: "/b",
        lifespan: async function* () {
          yield;
          throw failure;
        },
      }),
    );

    await app.start();
    await app.close();

    expect(steps).toEqual(["open app", "close app"]);
    expect(error).toHaveBeenCalledExactlyOnceWith(
      { err: failure, part: 'the lifespan of the router "/b"' },
      "Something failed while the application ended.",
    );
  });

  it("do not start again what a later registration leaves as it was", async () => {
    const steps: string[] = [];
    const app = new App({ lifespan: noted("app", steps, {}) });
    await app.start();

    app.get("/late", () => "late");

    expect((await app.request("/late")).status).toBe(200);
    expect(steps).toEqual(["open app"]);
  });
});
