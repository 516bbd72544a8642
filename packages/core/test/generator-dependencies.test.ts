import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import {
  App,
  dependency,
  type DependencyScope,
  type Dependency,
  HTTPException,
  type Logger,
} from "../src/index.ts";

/** A dependency that notes when it is opened and closed. */
function noted(
  name: string,
  steps: string[],
  scope: DependencyScope = "request",
): Dependency<string> {
  return dependency({ scope }, async function* () {
    steps.push(`open ${name}`);
    try {
      yield name;
    } finally {
      steps.push(`close ${name}`);
    }
  });
}

describe("a generator dependency", () => {
  it("gives what it yields, synchronous or not", async () => {
    const app = new App();
    const sync = dependency(function* () {
      yield 1;
    });
    const async = dependency(async function* () {
      yield 2;
    });
    app.get("/", { dependencies: { one: sync, two: async } }, ({ one, two }) => one + two);

    expect(await (await app.request("/")).json()).toBe(3);
  });

  it("is closed after the background tasks, last opened first", async () => {
    const app = new App();
    const steps: string[] = [];
    app.get(
      "/",
      { dependencies: { a: noted("a", steps), b: noted("b", steps) } },
      ({ backgroundTasks }) => {
        steps.push("handler");
        backgroundTasks.addTask(() => steps.push("task"));
      },
    );

    await app.request("/");

    expect(steps).toEqual(["open a", "open b", "handler", "task", "close b", "close a"]);
  });

  it("of the handler's scope is closed before the response is sent", async () => {
    const app = new App();
    const steps: string[] = [];
    app.get(
      "/",
      { dependencies: { a: noted("a", steps), h: noted("h", steps, "handler") } },
      () => "ok",
    );
    app.middleware(async (request, next) => {
      const response = await next(request);
      steps.push("send");
      return response;
    });

    await app.request("/");

    expect(steps).toEqual(["open a", "open h", "close h", "send", "close a"]);
  });

  it("of the handler's scope is closed after the response is decided", async () => {
    const app = new App();
    const steps: string[] = [];
    const Model = z.string().transform((text) => {
      steps.push("decide");
      return text;
    });
    app.get(
      "/",
      { responseModel: Model, dependencies: { h: noted("h", steps, "handler") } },
      () => "ok",
    );

    await app.request("/");

    expect(steps.at(-1)).toBe("close h");
  });

  it("is closed when a later one can't be opened", async () => {
    const app = new App();
    const steps: string[] = [];
    const broken = dependency(async function* () {
      steps.push("broken");
      if (steps.length > 0) throw new HTTPException(503);
      yield 1;
    });
    app.get("/", { dependencies: { a: noted("a", steps), broken } }, () => "ok");

    expect((await app.request("/")).status).toBe(503);
    expect(steps).toEqual(["open a", "broken", "close a"]);
  });

  it("is closed when inputs do not fit", async () => {
    const app = new App();
    const steps: string[] = [];
    app.get("/", { query: { n: z.int() }, dependencies: { a: noted("a", steps) } }, () => "ok");

    expect((await app.request("/?n=x")).status).toBe(422);
    expect(steps).toEqual(["open a", "close a"]);
  });
});

describe("an error of the handler", () => {
  it("is thrown into what is open, the handler's scope first, the last opened first", async () => {
    const app = new App();
    const steps: string[] = [];
    const catching = (name: string, scope: DependencyScope): Dependency<number> =>
      dependency({ scope }, function* () {
        try {
          yield 1;
        } catch (error) {
          steps.push(`${name} ${String(error)}`);
          throw error;
        }
      });
    const dependencies = {
      a: catching("a", "request"),
      h: catching("h", "handler"),
      b: catching("b", "request"),
    };
    app.get("/", { dependencies }, () => Promise.reject(new HTTPException(409)));

    expect((await app.request("/")).status).toBe(409);
    expect(steps).toEqual([
      "h HTTPException: Conflict",
      "b HTTPException: Conflict",
      "a HTTPException: Conflict",
    ]);
  });

  it("may be replaced by another", async () => {
    const app = new App();
    const translates = dependency(async function* () {
      try {
        yield 1;
      } catch {
        throw new HTTPException(418);
      }
    });
    app.get("/", { dependencies: { translates } }, () => {
      throw new Error("low level");
    });

    expect((await app.request("/")).status).toBe(418);
  });

  it("stays an error when it is swallowed", async () => {
    const app = new App({ logger: { error: () => undefined, warn: () => undefined } });
    const swallows = dependency(async function* () {
      try {
        yield 1;
      } catch {
        // nothing
      }
    });
    app.get("/", { dependencies: { swallows } }, () => {
      throw new Error("still an error");
    });

    expect((await app.request("/")).status).toBe(500);
  });

  it("of a value that does not fit its model is thrown in too", async () => {
    const app = new App({ logger: { error: () => undefined, warn: () => undefined } });
    const seen = vi.fn<(error: unknown) => void>();
    const rollsBack = dependency(function* () {
      try {
        yield 1;
      } catch (error) {
        seen(String(error));
        throw error;
      }
    });
    app.get(
      "/",
      { responseModel: z.object({ id: z.int() }), dependencies: { rollsBack } },
      () => ({ id: "x" }) as never,
    );

    expect((await app.request("/")).status).toBe(500);
    expect(seen).toHaveBeenCalledExactlyOnceWith(
      expect.stringContaining("does not fit the response model"),
    );
  });

  it("discards the background tasks", async () => {
    const app = new App();
    const task = vi.fn<() => void>();
    app.get("/", ({ backgroundTasks }) => {
      backgroundTasks.addTask(task);
      throw new HTTPException(400);
    });

    await app.request("/");

    expect(task).not.toHaveBeenCalled();
  });
});

describe("clean-up that fails", () => {
  it("after the response is logged; the response stands, and the others are closed", async () => {
    const error = vi.fn<Logger["error"]>();
    const app = new App({ logger: { error, warn: error } });
    const steps: string[] = [];
    const failure = new Error("clean-up");
    const broken = dependency(async function* () {
      yield 1;
      throw failure;
    });
    app.get("/", { dependencies: { a: noted("a", steps), broken } }, () => "ok");

    expect((await app.request("/")).status).toBe(200);
    expect(steps).toEqual(["open a", "close a"]);
    expect(error).toHaveBeenCalledExactlyOnceWith(
      { err: failure, route: "GET /" },
      "A dependency failed while it was closed.",
    );
  });

  it("of the handler's scope is answered with 500, and the others are closed", async () => {
    const app = new App({ logger: { error: () => undefined, warn: () => undefined } });
    const steps: string[] = [];
    const broken = dependency({ scope: "handler" }, async function* () {
      yield 1;
      throw new Error("clean-up");
    });
    app.get("/", { dependencies: { a: noted("a", steps), broken } }, () => "ok");

    expect((await app.request("/")).status).toBe(500);
    expect(steps).toEqual(["open a", "close a"]);
  });
});

describe("a generator that is misused", () => {
  it("by yielding twice is told so", async () => {
    const error = vi.fn<Logger["error"]>();
    const app = new App({ logger: { error, warn: error } });
    const twice = dependency({ scope: "handler" }, function* () {
      yield 1;
      yield 2;
    });
    app.get("/", { dependencies: { twice } }, () => "ok");

    expect((await app.request("/")).status).toBe(500);
    expect(String(error.mock.calls[0]?.[0]["err"])).toMatchInlineSnapshot(
      `"TypeError: The dependency "twice" yielded twice. Yield its value once."`,
    );
  });

  it("by yielding nothing is told so", async () => {
    const error = vi.fn<Logger["error"]>();
    const app = new App({ logger: { error, warn: error } });
    const never = dependency(async function* (): AsyncGenerator<number, void> {
      // yields nothing
    });
    app.get("/", { dependencies: { never } }, () => "ok");

    expect((await app.request("/")).status).toBe(500);
    expect(String(error.mock.calls[0]?.[0]["err"])).toMatchInlineSnapshot(
      `"TypeError: The dependency "never" ended without a yield. Yield its value once, or return it from a function that is no generator."`,
    );
  });
});

describe("background tasks", () => {
  it("run in order, with their arguments; one that fails is logged and stops no other", async () => {
    const error = vi.fn<Logger["error"]>();
    const app = new App({ logger: { error, warn: error } });
    const steps: unknown[] = [];
    const failure = new Error("task");
    app.get("/", ({ backgroundTasks }) => {
      backgroundTasks.addTask(async (a: number, b: string) => steps.push(a, b), 1, "one");
      backgroundTasks.addTask(() => Promise.reject(failure));
      backgroundTasks.addTask(() => steps.push("last"));
    });

    expect((await app.request("/")).status).toBe(200);
    expect(steps).toEqual([1, "one", "last"]);
    expect(error).toHaveBeenCalledExactlyOnceWith(
      { err: failure, route: "GET /" },
      "A background task failed.",
    );
  });

  it("may be added by a dependency", async () => {
    const app = new App();
    const task = vi.fn<() => void>();
    const audit = dependency(({ backgroundTasks }) => backgroundTasks.addTask(task));
    app.get("/", { dependencies: { audit } }, () => "ok");

    await app.request("/");

    expect(task).toHaveBeenCalledOnce();
  });
});
