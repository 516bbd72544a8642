import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import {
  App,
  BackgroundTask,
  dependency,
  HTTPException,
  JSONResponse,
  type Logger,
  PlainTextResponse,
  StreamingResponse,
  TestClient,
} from "../src/index.ts";

const silent: Logger = { error: () => undefined, warn: () => undefined };

function mount(path: string): { app: App; sub: App } {
  const app = new App({ logger: silent });
  const sub = new App({ logger: silent });
  app.mount(path, sub);
  return { app, sub };
}

async function ask(app: App, path: string, init?: RequestInit): Promise<[number, unknown]> {
  const response = await app.request(path, init);
  return [response.status, await response.json()];
}

describe("a mounted application", () => {
  it("sees the rest of the path, and where it is mounted", async () => {
    const { app, sub } = mount("/sub");
    sub.get("/items/{id}", { query: { q: z.string() } }, ({ path, query, request }) => [
      request.rootPath,
      request.path,
      path.id,
      query.q,
    ]);

    expect(await ask(app, "/sub/items/a%2Fb?q=1")).toEqual([
      200,
      ["/sub", "/items/a%2Fb", "a/b", "1"],
    ]);
  });

  it("is found at the boundary of a segment only", async () => {
    const { app, sub } = mount("/sub");
    sub.get("/x", () => "x");

    expect((await ask(app, "/subway/x"))[0]).toBe(404);
    expect((await ask(app, "/sub%2Fx"))[0]).toBe(404);
    expect((await ask(app, "/SUB/x"))[0]).toBe(404);
  });

  it.each(["/api/%C3%A9/hello", "/api/%c3%a9/hello", "/%61pi/%C3%A9/hello"])(
    "is matched and cut on the same path: %s",
    async (path) => {
      const { app, sub } = mount("/api/é");
      sub.get("/hello", ({ request }) => [request.path, request.rootPath]);

      expect(await ask(app, path)).toEqual([200, ["/hello", "/api/%C3%A9"]]);
    },
  );

  it("stands behind the routes of the application around it", async () => {
    const { app, sub } = mount("/sub");
    sub.get("/x", () => "mounted");
    app.get("/sub/x", () => "route");

    expect(await ask(app, "/sub/x")).toEqual([200, "route"]);
  });

  it("is answered for with and without the slash", async () => {
    const { app, sub } = mount("/sub");
    sub.get("/", () => "root");

    expect((await app.request("/sub?a=1")).headers.get("location")).toBe("/sub/?a=1");
    expect(await ask(app, "/sub/")).toEqual([200, "root"]);
  });

  it("redirects within its mount", async () => {
    const { app, sub } = mount("/sub");
    sub.get("/items/", () => []);

    expect((await app.request("/sub/items?a=1")).headers.get("location")).toBe("/sub/items/?a=1");
  });

  it("answers its own 404, 405 and OPTIONS", async () => {
    const { app, sub } = mount("/sub");
    sub.exceptionHandler(404, () => new JSONResponse("mine", { statusCode: 404 }));
    sub.get("/x", () => "x");

    expect(await ask(app, "/sub/nothing")).toEqual([404, "mine"]);
    expect((await app.request("/sub/x", { method: "POST" })).headers.get("allow")).toBe(
      "GET, HEAD, OPTIONS",
    );
    expect((await app.request("/sub/x", { method: "OPTIONS" })).status).toBe(204);
    expect((await app.request("/sub/x", { method: "HEAD" })).status).toBe(200);
  });

  it("has middleware within that of the application around it", async () => {
    const { app, sub } = mount("/sub");
    const steps: string[] = [];
    app.middleware(async (request, next) => {
      const response = await next(request);
      steps.push(`app ${request.path} ${response.statusCode}`);
      return response;
    });
    sub.middleware(async (request, next) => {
      const response = await next(request);
      response.statusCode = 202;
      steps.push(`sub ${request.path}`);
      return response;
    });
    sub.get("/x", () => "x");

    expect(await ask(app, "/sub/x")).toEqual([202, "x"]);
    expect(steps).toEqual(["sub /x", "app /sub/x 202"]);
  });

  it("answers its own errors", async () => {
    const { app, sub } = mount("/sub");
    const outer = vi.fn<() => Response>(() => new Response());
    class Sold extends Error {}
    app.exceptionHandler(Sold, outer);
    sub.exceptionHandler(Sold, () => new JSONResponse("sold", { statusCode: 409 }));
    sub.get("/sold", () => Promise.reject(new Sold()));

    expect(await ask(app, "/sub/sold")).toEqual([409, "sold"]);
    expect(outer).not.toHaveBeenCalled();
  });

  it("throws its errors into the tests of the application around it", async () => {
    const { app, sub } = mount("/sub");
    sub.get("/broken", () => Promise.reject(new Error("mine")));

    await using client = new TestClient(app);

    await expect(client.get("/sub/broken")).rejects.toThrow("mine");
  });

  it("is found below paths of any length", async () => {
    const { app, sub } = mount("/sub");
    sub.get("/{rest:path}", ({ path }) => path.rest.length);

    expect(await ask(app, `/sub/${"a/".repeat(1000)}`)).toEqual([200, 2000]);
  });

  it("reads bodies by its own limit", async () => {
    const app = new App({ bodyLimit: 4 });
    const sub = new App({ bodyLimit: 16 });
    app.mount("/sub", sub);
    sub.post("/text", { body: z.string().meta({ mediaType: "text/plain" }) }, ({ body }) => body);
    sub.post("/json", { body: z.object({ n: z.int() }) }, ({ body }) => body);
    sub.post("/stream", async ({ request }) => {
      let size = 0;
      for await (const chunk of request.stream()) size += chunk.length;
      return size;
    });
    const post = (path: string, body: string, type: string): Promise<[number, unknown]> =>
      ask(app, path, { method: "POST", body, headers: { "content-type": type } });

    expect(await post("/sub/json", '{"n":1}', "application/json")).toEqual([200, { n: 1 }]);
    expect(await post("/sub/text", "12345678", "text/plain")).toEqual([200, "12345678"]);
    expect((await post("/sub/text", "x".repeat(17), "text/plain"))[0]).toBe(413);
    expect(await post("/sub/stream", "12345678", "text/plain")).toEqual([200, 8]);
    expect((await post("/sub/stream", "x".repeat(17), "text/plain"))[0]).toBe(413);
  });

  it("runs its tasks and closes its dependencies after the response", async () => {
    const { app, sub } = mount("/sub");
    const steps: string[] = [];
    const opened = dependency(async function* () {
      yield "open";
      steps.push("closed");
    });
    sub.get("/x", { dependencies: { opened } }, ({ backgroundTasks }) => {
      backgroundTasks.addTask(() => steps.push("task"));
      const background = new BackgroundTask(() => void steps.push("own task"));
      return new PlainTextResponse("x", { background });
    });
    app.middleware(async (request, next) => {
      const response = await next(request);
      steps.push("middleware");
      return response;
    });

    await app.request("/sub/x");

    expect(steps).toEqual(["middleware", "own task", "task", "closed"]);
  });

  it("streams, and closes what its stream has used once it has ended", async () => {
    const { app, sub } = mount("/sub");
    const steps: string[] = [];
    const opened = dependency(async function* () {
      yield "open";
      steps.push("closed");
    });
    sub.get("/x", { dependencies: { opened }, responseClass: StreamingResponse }, function* () {
      yield "a";
      steps.push("b");
      yield "b";
    });

    expect(await (await app.request("/sub/x")).text()).toBe("ab");
    expect(steps).toEqual(["b", "closed"]);
  });

  it("closes what it has opened after a stream that failed", async () => {
    const { app, sub } = mount("/sub");
    const closed = vi.fn<() => void>();
    const opened = dependency(function* () {
      try {
        yield "open";
      } finally {
        closed();
      }
    });
    sub.get("/x", { dependencies: { opened }, responseClass: StreamingResponse }, function* () {
      yield "a";
      throw new Error("late");
    });

    const response = await app.request("/sub/x");

    await expect(response.text()).rejects.toThrow("late");
    await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
  });

  it("is guarded by the mount's dependencies, on the path that it is matched by", async () => {
    const app = new App({ logger: silent });
    const sub = new App();
    const guard = dependency({ path: { path: z.string() } }, ({ path }) => {
      if (path.path === "admin") throw new HTTPException(401);
    });
    app.mount("/sub", sub, { dependencies: { guard } });
    sub.get("/admin", () => "SECRET");
    sub.get("/open", () => "open");

    expect((await ask(app, "/sub/admin"))[0]).toBe(401);
    expect((await ask(app, "/sub/%61dmin"))[0]).toBe(401);
    expect((await ask(app, "/sub//admin"))[0]).toBe(404);
    expect(await ask(app, "/sub/open")).toEqual([200, "open"]);
  });

  it("does not run the dependencies of the application around it", async () => {
    const outer = vi.fn<() => void>();
    const app = new App({ dependencies: { outer: dependency(outer) } });
    const sub = new App();
    app.mount("/sub", sub);
    sub.get("/x", () => "x");

    await app.request("/sub/x");

    expect(outer).not.toHaveBeenCalled();
  });

  it("may be mounted in a mounted one, three deep", async () => {
    const { app, sub } = mount("/a");
    const inner = new App();
    const innermost = new App();
    sub.mount("/b", inner);
    inner.mount("/c", innermost);
    innermost.get("/d", ({ request }) => [request.rootPath, request.path]);
    innermost.get("/e/", () => "e");

    expect(await ask(app, "/a/b/c/d")).toEqual([200, ["/a/b/c", "/d"]]);
    expect((await app.request("/a/b/c/e")).headers.get("location")).toBe("/a/b/c/e/");
  });

  it("may be mounted at the root", async () => {
    const { app, sub } = mount("/");
    sub.get("/x", ({ request }) => [request.rootPath, request.path]);
    app.get("/y", () => "y");

    expect(await ask(app, "/x")).toEqual([200, ["", "/x"]]);
    expect(await ask(app, "/y")).toEqual([200, "y"]);
  });

  it("takes routes that are registered later", async () => {
    const { app, sub } = mount("/sub");
    expect((await ask(app, "/sub/x"))[0]).toBe(404);

    sub.get("/x", () => "late");

    expect(await ask(app, "/sub/x")).toEqual([200, "late"]);
  });
});

describe("the lifespan of a mounted application", () => {
  it("begins after that of the application around it, and ends before it", async () => {
    const steps: string[] = [];
    const live = (name: string) =>
      async function* (): AsyncGenerator<{ name: string }, void> {
        steps.push(`${name} in`);
        yield { name };
        steps.push(`${name} out`);
      };
    const app = new App({ lifespan: live("app") });
    const sub = new App({ lifespan: live("sub") });
    app.mount("/sub", sub);
    sub.get("/x", ({ state }) => state.name);

    {
      await using client = new TestClient(app);
      expect(await (await client.get("/sub/x")).json()).toBe("sub");
    }

    expect(steps).toEqual(["app in", "sub in", "sub out", "app out"]);
  });

  it("keeps the application around it from starting when it fails", async () => {
    const app = new App();
    // oxlint-disable-next-line require-yield -- it fails before
    const lifespan = async function* (): AsyncGenerator<void, void> {
      throw new Error("no database");
    };
    app.mount("/sub", new App({ lifespan }));

    await expect(app.start()).rejects.toThrowErrorMatchingInlineSnapshot(
      `[LifespanError: The application did not start: what is mounted at "/sub" failed. The application did not start: the lifespan of the application failed. no database]`,
    );
  });
});

describe("a mount that can't work", () => {
  it("tells what is wrong with the mounted application at the start", () => {
    const { app, sub } = mount("/sub");
    sub.get("/:id", () => 1);

    expect(() => app.plan()).toThrowErrorMatchingInlineSnapshot(
      `[DefinitionError: GET /:id: ":id" is no parameter here. Write "{id}".]`,
    );
  });

  it("is told where it was made", () => {
    const app = new App();
    const sub = new App();
    sub.mount("/app", app);

    expect(() => app.mount("/{id}", new App())).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: mount: expected a path without parameters, got "/{id}". Write mount("/shop", shop).]`,
    );
    expect(() => app.mount("/app", app)).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: mount "/app": an application can't be mounted within itself.]`,
    );
    expect(() => app.mount("/sub", sub)).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: mount "/sub": an application can't be mounted within itself.]`,
    );
    // @ts-expect-error -- JavaScript may mount anything
    expect(() => app.mount("/x", () => "x")).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: mount "/x": expected an application or staticFiles(…) after the path.]`,
    );
  });

  it("is told at the start", () => {
    const app = new App();
    app.mount("x/", new App());
    app.mount("/y", new App());
    app.mount("/y", new App());

    expect(() => app.plan()).toThrowErrorMatchingInlineSnapshot(`
      [DefinitionError: 3 problems:
        - prefix "x/": a prefix starts with "/" and does not end with it. Write "/x".
        - mount x/: the path must start with "/". Write "/x//{path:path}".
        - mount /y: is declared twice, or differs from another route only in its convertors. Remove one, or give it another path.]
    `);
  });
});
