import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { App, dependency } from "../src/index.ts";

describe("fetch", () => {
  it("answers before background tasks are done, and hands them to waitUntil", async () => {
    const app = new App();
    const waitUntil = vi.fn<(promise: Promise<void>) => void>();
    const task = vi.fn<() => void>();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    app.get("/", ({ backgroundTasks }) => {
      backgroundTasks.addTask(() => held);
      backgroundTasks.addTask(task);
      return "ok";
    });

    const response = await app.fetch(new Request("http://localhost/"), { waitUntil });

    expect(await response.json()).toBe("ok");
    expect(task).not.toHaveBeenCalled();
    release();
    await waitUntil.mock.calls[0]?.[0];
    expect(task).toHaveBeenCalledOnce();
  });

  it("tells the handler of the client where the runtime does", async () => {
    const app = new App();
    app.get("/", ({ request }) => request.client);

    const told = await app.fetch(new Request("http://localhost/"), {
      client: { host: "::1", port: 7 },
    });

    expect(await told.json()).toEqual({ host: "::1", port: 7 });
    expect(await (await app.request("/")).json()).toBeNull();
  });

  it("hands on the signal of the request", async () => {
    const app = new App();
    const controller = new AbortController();
    app.get("/", ({ signal }) => {
      controller.abort();
      return signal.aborted;
    });

    const response = await app.fetch(
      new Request("http://localhost/", { signal: controller.signal }),
    );

    expect(await response.json()).toBe(true);
  });

  it("answers a stream for HEAD without starting it", async () => {
    const app = new App();
    const cancel = vi.fn<() => void>();
    const pull = vi.fn<() => void>();
    app.get("/", () => new Response(new ReadableStream({ pull, cancel }, { highWaterMark: 0 })));

    const response = await app.request("/", { method: "HEAD" });

    expect(response.body).toBeNull();
    expect(cancel).toHaveBeenCalledOnce();
    expect(pull).not.toHaveBeenCalled();
  });

  it("answers 500 to a web Response that was sent before", async () => {
    const app = new App({ logger: { error: () => undefined, warn: () => undefined } });
    const kept = new Response("once");
    app.get("/", () => kept);

    expect(await (await app.request("/")).text()).toBe("once");
    expect((await app.request("/")).status).toBe(500);
  });
});

describe("request", () => {
  it("resolves once background tasks are done and dependencies are closed", async () => {
    const app = new App();
    const steps: string[] = [];
    const opened = dependency(async function* () {
      yield 1;
      steps.push("closed");
    });
    app.get("/", { dependencies: { opened } }, ({ backgroundTasks }) =>
      backgroundTasks.addTask(async () => steps.push("task")),
    );

    await app.request("/");

    expect(steps).toEqual(["task", "closed"]);
  });

  it("takes a whole URL, and a path that begins with two slashes", async () => {
    const app = new App();
    app.get("/{rest:path}", ({ request }) => [request.path, request.url]);

    expect(await (await app.request("https://shop.example/a?b")).json()).toEqual([
      "/a",
      "https://shop.example/a?b",
    ]);
    expect(await (await app.request("//evil.example/a")).json()).toEqual([
      "//evil.example/a",
      "http://localhost//evil.example/a",
    ]);
  });
});

describe("plan", () => {
  it("gives every route, made ready, in the order of declaration", () => {
    const app = new App();
    app.get("/items/{id:int}", () => "one");
    app.apiRoute("/items", { methods: ["POST", "PUT"], body: z.string() }, () => "made");

    const plans = app.plan();

    expect(plans.map(({ label }) => label)).toEqual(["GET /items/{id:int}", "POST, PUT /items"]);
    expect(plans.map(({ template }) => template.documented)).toEqual(["/items/{id}", "/items"]);
  });

  it("is made anew when something is added", async () => {
    const app = new App();
    app.get("/", () => "route");
    await app.request("/");

    app.middleware(() => new Response("middleware"));

    expect(await (await app.request("/")).text()).toBe("middleware");
  });
});

describe("a logger that fails", () => {
  it("takes neither the answer nor the clean-up away", async () => {
    const console = vi.spyOn(globalThis.console, "error").mockImplementation(() => undefined);
    const fail = (): never => {
      throw new Error("disk full");
    };
    const app = new App({ logger: { error: fail, warn: fail } });
    const closed = vi.fn<() => void>();
    const opened = dependency(function* () {
      yield 1;
      closed();
    });
    app.get("/error", () => Promise.reject(new Error("SECRET")));
    app.get("/task", { dependencies: { opened } }, ({ backgroundTasks }) => {
      backgroundTasks.addTask(() => Promise.reject(new Error("task")));
    });

    expect((await app.request("/error")).status).toBe(500);
    expect((await app.request("/task")).status).toBe(200);
    expect(closed).toHaveBeenCalledOnce();
    expect(console).toHaveBeenCalledTimes(2);
    console.mockRestore();
  });
});

describe("the console", () => {
  it("is told of errors where no logger is given", async () => {
    const error = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const app = new App();
    const failure = new Error("told");
    app.get("/", () => Promise.reject(failure));

    await app.request("/");

    expect(error).toHaveBeenCalledExactlyOnceWith(
      "A request failed: answered with 500.",
      { route: "GET /", method: "GET", path: "/", requestId: expect.any(String) },
      failure,
    );
    error.mockRestore();
  });
});
