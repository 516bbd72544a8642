import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { App, DefinitionError, dependency, type Dependency } from "../src/index.ts";

/** Lives as long as the application, and notes its opening and its closing. */
function lasting(
  name: string,
  steps: string[],
  needs: Record<string, Dependency<string>> = {},
): Dependency<string> {
  return dependency({ scope: "app", dependencies: needs }, async function* () {
    steps.push(`open ${name}`);
    yield name;
    steps.push(`close ${name}`);
  });
}

function problemsOf(app: App): readonly string[] {
  try {
    app.plan();
  } catch (error) {
    return error instanceof DefinitionError ? error.problems : [String(error)];
  }
  return [];
}

describe("a dependency of the scope app", () => {
  it("is made once, at the start, and closed at the end, last opened first", async () => {
    const app = new App();
    const steps: string[] = [];
    const pool = lasting("pool", steps);
    const users = lasting("users", steps, { pool });
    app.get("/", { dependencies: { users, pool } }, (context) => [context.users, context.pool]);

    const first = await app.request("/");
    await app.request("/");
    await app.close();

    expect(await first.json()).toEqual(["users", "pool"]);
    expect(steps).toEqual(["open pool", "open users", "close users", "close pool"]);
  });

  it("gets those that it needs", async () => {
    const app = new App();
    const pool = dependency({ scope: "app" }, async () => ({ size: 5 }));
    const users = dependency({ scope: "app", dependencies: { pool } }, (needs) => needs.pool.size);
    app.get("/", { dependencies: { users } }, (context) => context.users);

    expect(await (await app.request("/")).json()).toBe(5);
  });

  it("serves those of a request", async () => {
    const app = new App();
    const pool = dependency({ scope: "app" }, () => "pool");
    const user = dependency(
      { query: { id: z.int() }, dependencies: { pool } },
      (context) => `${context.pool} ${context.query.id}`,
    );
    app.get("/", { dependencies: { user } }, (context) => context.user);

    expect(await (await app.request("/?id=1")).json()).toBe("pool 1");
  });

  it("may be overridden, after the start too", async () => {
    const app = new App();
    const steps: string[] = [];
    const pool = lasting("pool", steps);
    app.get("/", { dependencies: { pool } }, (context) => context.pool);
    await app.request("/");

    app.dependencyOverrides.set(pool, lasting("fake", steps));
    const fake = await app.request("/");
    app.dependencyOverrides.clear();
    const real = await app.request("/");
    await app.close();

    expect([await fake.json(), await real.json()]).toEqual(["fake", "pool"]);
    expect(steps).toEqual(["open pool", "open fake", "close fake", "close pool"]);
  });

  it("is made again from the stand-in of one that it needs", async () => {
    const app = new App();
    const steps: string[] = [];
    const settings = dependency({ scope: "app" }, () => "real");
    const pool = dependency({ scope: "app", dependencies: { settings } }, function* (needs) {
      steps.push(`open ${needs.settings}`);
      yield needs.settings;
      steps.push(`close ${needs.settings}`);
    });
    app.get("/", { dependencies: { pool } }, (context) => context.pool);
    await app.request("/");

    app.dependencyOverrides.set(settings, "fake");
    const fake = await app.request("/");
    app.dependencyOverrides.clear();
    const real = await app.request("/");
    await app.close();

    expect([await fake.json(), await real.json()]).toEqual(["fake", "real"]);
    expect(steps).toEqual(["open real", "open fake", "close fake", "close real"]);
  });

  it("names itself when it fails at the start", async () => {
    const app = new App();
    const pool = dependency({ scope: "app" }, () => Promise.reject(new Error("no database")));
    app.get("/", { dependencies: { pool } }, () => "ok");

    await expect(app.start()).rejects.toThrow(
      'The application did not start: the dependency "pool" failed. no database',
    );
  });

  it("declares no inputs, and needs only its like", () => {
    const app = new App();
    const reads = dependency({ scope: "app", query: { q: z.string() } } as object, () => 1);
    const request = dependency(() => 1);
    const outlives = dependency({ scope: "app", dependencies: { perRequest: request } }, () => 1);
    app.get("/reads", { dependencies: { reads } }, () => "ok");
    app.get("/outlives", { dependencies: { outlives } }, () => "ok");

    expect(problemsOf(app)).toMatchInlineSnapshot(`
      [
        "GET /reads: the dependency "reads" lives as long as the application and declares query, which only a request has. Take it out, or give "reads" the scope "request".",
        "GET /outlives: the dependency "outlives" lives as long as the application and needs "perRequest", which is made for each request. Give "perRequest" the scope "app", or "outlives" the scope "request".",
      ]
    `);
  });

  it("does not need itself", () => {
    const app = new App();
    const needs: Record<string, Dependency<number>> = {};
    const one: Dependency<number> = dependency({ scope: "app", dependencies: needs }, () => 1);
    needs["two"] = dependency({ scope: "app", dependencies: { one } }, () => 2);
    app.get("/", { dependencies: { one } }, () => "ok");

    expect(problemsOf(app)).toEqual([
      'GET /: the dependency "one" needs itself. Take it out of its own needs.',
    ]);
  });
});

describe("withDependencies", () => {
  it("makes dependencies outside a request, and closes them after the work", async () => {
    const app = new App();
    const steps: string[] = [];
    const pool = lasting("pool", steps);
    const connection = dependency({ dependencies: { pool } }, async function* (context) {
      steps.push("connect");
      yield `connection of ${context.pool}`;
      steps.push("release");
    });

    const result = await app.withDependencies({ connection }, async (context) => {
      steps.push("work");
      return context.connection;
    });
    await app.close();

    expect(result).toBe("connection of pool");
    expect(steps).toEqual(["open pool", "connect", "work", "release", "close pool"]);
  });

  it("throws what the work throws, into what is open too", async () => {
    const app = new App();
    const seen = vi.fn<(error: unknown) => void>();
    const transaction = dependency(async function* () {
      try {
        yield 1;
      } catch (error) {
        seen(error);
        throw error;
      }
    });
    const failure = new Error("no such row");

    await expect(app.withDependencies({ transaction }, () => Promise.reject(failure))).rejects.toBe(
      failure,
    );
    expect(seen).toHaveBeenCalledExactlyOnceWith(failure);
  });

  it("uses stand-ins and the state of the application, and runs background tasks", async () => {
    const steps: string[] = [];
    const app = new App({
      lifespan: async function* () {
        yield { region: "eu" };
      },
    });
    const database = dependency(() => "real");
    app.dependencyOverrides.set(database, "fake");

    await app.withDependencies({ database }, (context) => {
      context.backgroundTasks.addTask(() => steps.push("task"));
      steps.push(`${context.database} in ${String(context.state["region"])}`);
    });

    expect(steps).toEqual(["fake in eu", "task"]);
  });

  it("refuses those that read from a request", async () => {
    const app = new App();
    const user = dependency({ headers: { authorization: z.string() } }, () => 1);
    const url = dependency(({ request }) => request.url);

    await expect(app.withDependencies({ user }, () => 1)).rejects.toThrow(
      'withDependencies: the dependency "user" declares headers, and there is no request. Name others.',
    );
    await expect(app.withDependencies({ url }, () => 1)).rejects.toThrow(
      "withDependencies: there is no request, and so no url. Name dependencies that work without one.",
    );
  });
});
