import { describe, expect, it } from "vitest";
import { z } from "zod";
import { App, APIRouter, dependency, type Dependency, HTTPException } from "../src/index.ts";

/** Notes its beginning and its end, which comes after so many milliseconds. */
function slow(name: string, milliseconds: number, steps: string[]): Dependency<string> {
  return dependency(async () => {
    steps.push(`begin ${name}`);
    await sleep(milliseconds);
    steps.push(`end ${name}`);
    return name;
  });
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

describe("dependencies of one layer", () => {
  it("are made at the same time where none needs the other", async () => {
    const app = new App();
    const steps: string[] = [];
    const dependencies = { a: slow("a", 150, steps), b: slow("b", 10, steps), c: () => "c" };
    app.get("/", { dependencies }, ({ a, b, c }) => [a, b, c]);

    expect(await (await app.request("/")).json()).toEqual(["a", "b", "c"]);
    expect(steps).toEqual(["begin a", "begin b", "end b", "end a"]);
  });

  it("wait for what they need, and for nothing else", async () => {
    const app = new App();
    const steps: string[] = [];
    const a = slow("a", 200, steps);
    const b = slow("b", 10, steps);
    const onB = dependency({ dependencies: { b } }, (context) => steps.push(`on ${context.b}`));
    app.get("/", { dependencies: { a, onB } }, () => "ok");

    await app.request("/");

    expect(steps).toEqual(["begin a", "begin b", "end b", "on b", "end a"]);
  });

  it("are made one after the other where the route says so", async () => {
    const app = new App();
    const steps: string[] = [];
    const dependencies = { a: slow("a", 100, steps), b: slow("b", 5, steps) };
    app.get("/", { dependencies, dependenciesInOrder: true }, () => "ok");

    await app.request("/");

    expect(steps).toEqual(["begin a", "end a", "begin b", "end b"]);
  });

  it("are made one after the other where the dependency that needs them says so", async () => {
    const app = new App();
    const steps: string[] = [];
    const needs = { b: slow("b", 100, steps), c: slow("c", 5, steps) };
    const both = dependency({ dependencies: needs, dependenciesInOrder: true }, () => "both");
    app.get("/", { dependencies: { both, a: slow("a", 200, steps) } }, () => "ok");

    await app.request("/");

    expect(steps).toEqual(["begin b", "begin a", "end b", "begin c", "end c", "end a"]);
  });

  it("are made one after the other where the application or a router says so", async () => {
    const steps: string[] = [];
    const app = new App({
      dependencies: { a: slow("a", 100, steps), b: slow("b", 5, steps) },
      dependenciesInOrder: true,
    });
    const router = new APIRouter({
      dependencies: { c: slow("c", 100, steps), d: slow("d", 5, steps) },
    });
    router.get("/", () => "ok");
    app.includeRouter(router);

    await app.request("/");

    expect(steps).toEqual([
      "begin a",
      "end a",
      "begin b",
      "end b",
      "begin c",
      "begin d",
      "end d",
      "end c",
    ]);
  });

  it("follow those of the layer around them", async () => {
    const steps: string[] = [];
    const app = new App({ dependencies: { a: slow("a", 100, steps), b: slow("b", 10, steps) } });
    const router = new APIRouter({ dependencies: { c: slow("c", 10, steps) } });
    router.get("/", { dependencies: { d: slow("d", 5, steps) } }, () => "ok");
    app.includeRouter(router);

    await app.request("/");

    expect(steps).toEqual([
      "begin a",
      "begin b",
      "end b",
      "end a",
      "begin c",
      "end c",
      "begin d",
      "end d",
    ]);
  });

  it("are not begun when a guard of the layer around them refuses", async () => {
    const steps: string[] = [];
    const guard = dependency(async () => {
      await sleep(5);
      throw new HTTPException(401);
    });
    const app = new App({ dependencies: { guard } });
    app.get("/", { dependencies: { a: slow("a", 5, steps) } }, () => "ok");

    expect((await app.request("/")).status).toBe(401);
    expect(steps).toEqual([]);
  });

  it("are answered in the same tick where none takes time", () => {
    const app = new App();
    const steps: string[] = [];
    const a = dependency(() => steps.push("a"));
    const b = dependency({ dependencies: { a } }, () => steps.push("b"));
    app.get("/", { dependencies: { b } }, () => steps.push("handler"));
    app.plan();

    void app.request("/");

    expect(steps).toEqual(["a", "b", "handler"]);
  });

  it("are skipped one by one where asynchronous checks refuse their inputs", async () => {
    const app = new App();
    const even = z.string().refine(async (text) => {
      await sleep(5);
      return text.length % 2 === 0;
    });
    const left = dependency({ query: { left: even } }, () => "left");
    const right = dependency({ query: { right: even } }, () => {
      throw new HTTPException(403);
    });
    app.get("/", { dependencies: { left, right } }, () => "ok");

    expect((await app.request("/?left=odd&right=even")).status).toBe(403);
    expect((await app.request("/?left=odd&right=odd")).status).toBe(422);
  });
});

describe("when one of several fails", () => {
  /** Fails after so many milliseconds. */
  function failing(status: number, milliseconds: number): Dependency<never> {
    return dependency(async () => {
      await sleep(milliseconds);
      throw new HTTPException(status);
    });
  }

  it("those that were begun are waited for, and closed with the error, last opened first", async () => {
    const app = new App();
    const steps: string[] = [];
    const opened = (name: string, milliseconds: number): Dependency<string> =>
      dependency(async function* () {
        await sleep(milliseconds);
        steps.push(`open ${name}`);
        try {
          yield name;
        } catch (error) {
          steps.push(`close ${name} for ${String(error)}`);
          throw error;
        }
      });
    const dependencies = {
      late: opened("late", 30),
      fails: failing(503, 15),
      early: opened("early", 5),
    };
    app.get("/", { dependencies }, () => "ok");

    expect((await app.request("/")).status).toBe(503);
    expect(steps).toEqual([
      "open early",
      "open late",
      "close late for HTTPException: Service Unavailable",
      "close early for HTTPException: Service Unavailable",
    ]);
  });

  it("the first in the order of the declarations is answered", async () => {
    const app = new App();
    app.get("/", { dependencies: { a: failing(401, 20), b: failing(403, 5) } }, () => "ok");

    expect((await app.request("/")).status).toBe(401);
  });

  it("no other is begun", async () => {
    const app = new App();
    const steps: string[] = [];
    const a = slow("a", 100, steps);
    const onA = dependency({ dependencies: { a } }, () => steps.push("on a"));
    app.get("/", { dependencies: { onA, fails: failing(503, 5) } }, () => "ok");

    await app.request("/");

    expect(steps).toEqual(["begin a", "end a"]);
  });

  it("at once, what takes time is waited for all the same", async () => {
    const app = new App();
    const steps: string[] = [];
    const fails = dependency(() => {
      throw new HTTPException(400);
    });
    app.get("/", { dependencies: { a: slow("a", 10, steps), fails } }, () => "ok");

    expect((await app.request("/")).status).toBe(400);
    expect(steps).toEqual(["begin a", "end a"]);
  });
});
