import { describe, expect, it, vi } from "vitest";
import { App, dependency, HTTPException, type Logger, PlainTextResponse } from "../src/index.ts";

const silent: Logger = { error: () => undefined, warn: () => undefined };

describe("middleware", () => {
  it("runs in the order of its registration, the first outermost", async () => {
    const app = new App();
    const steps: string[] = [];
    app.middleware(async (request, next) => {
      steps.push("outer in");
      const response = await next(request);
      steps.push("outer out");
      return response;
    });
    app.middleware(async (request, next) => {
      steps.push("inner in");
      const response = await next(request);
      steps.push("inner out");
      return response;
    });
    app.get("/", () => steps.push("route"));

    await app.request("/");

    expect(steps).toEqual(["outer in", "inner in", "route", "inner out", "outer out"]);
  });

  it("changes the real response", async () => {
    const app = new App();
    app.get("/", () => ({ ok: true }));
    app.middleware(async (request, next) => {
      const response = await next(request);
      response.headers.set("x-seen", JSON.stringify([response.statusCode, response.body]));
      response.statusCode = 202;
      response.body = "changed";
      return response;
    });

    const response = await app.request("/");

    expect(response.status).toBe(202);
    expect(response.headers.get("x-seen")).toBe('[200,"{\\"ok\\":true}"]');
    expect(response.headers.get("content-length")).toBe("7");
    expect(await response.text()).toBe("changed");
  });

  it("answers in the route's place", async () => {
    const app = new App();
    const handler = vi.fn<() => string>(() => "route");
    app.get("/", handler);
    app.middleware(() => new PlainTextResponse("closed", { statusCode: 503 }));

    const response = await app.request("/");

    expect(response.status).toBe(503);
    expect(await response.text()).toBe("closed");
    expect(handler).not.toHaveBeenCalled();
  });

  it("may answer with a web Response", async () => {
    const app = new App();
    app.middleware(() => new Response("web", { status: 203, headers: { "x-from": "web" } }));

    const response = await app.request("/");

    expect([response.status, response.headers.get("x-from"), await response.text()]).toEqual([
      203,
      "web",
      "web",
    ]);
  });

  it("sees 404, 405, 422 and 500 as responses", async () => {
    const app = new App({ logger: silent });
    const seen: number[] = [];
    app.middleware(async (request, next) => {
      const response = await next(request);
      seen.push(response.statusCode);
      response.headers.set("x-request-id", "7");
      return response;
    });
    app.get("/broken", () => {
      throw new Error("SECRET");
    });

    const broken = await app.request("/broken");
    await app.request("/nowhere");
    await app.request("/broken", { method: "POST" });

    expect(seen).toEqual([500, 404, 405]);
    expect(broken.headers.get("x-request-id")).toBe("7");
  });

  it("hands on state", async () => {
    const app = new App();
    app.middleware((request, next) => {
      request.state["user"] = "ann";
      return next(request);
    });
    app.get("/", ({ state }) => state["user"]);

    expect(await (await app.request("/")).json()).toBe("ann");
  });

  it("ends the request with an HTTPException", async () => {
    const app = new App();
    app.middleware(() => {
      throw new HTTPException(401, { detail: "who?", headers: { "www-authenticate": "Bearer" } });
    });

    const response = await app.request("/");

    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toBe("Bearer");
    expect(await response.json()).toEqual({ detail: "who?" });
  });
});

describe("middleware that fails", () => {
  it("is answered with 500 and logged", async () => {
    const error = vi.fn<Logger["error"]>();
    const app = new App({ logger: { error, warn: error } });
    const failure = new Error("SECRET");
    app.middleware(() => Promise.reject(failure));

    const response = await app.request("/");

    expect(response.status).toBe(500);
    expect(await response.text()).toBe('{"detail":"Internal Server Error"}');
    expect(error).toHaveBeenCalledExactlyOnceWith(
      { err: failure, route: undefined, method: "GET", path: "/", requestId: expect.any(String) },
      "A request failed: answered with 500.",
    );
  });

  it("is told to return what next gives when it returns nothing", async () => {
    const error = vi.fn<Logger["error"]>();
    const app = new App({ logger: { error, warn: error } });
    const forgets = async (
      request: never,
      next: (request: never) => Promise<unknown>,
    ): Promise<void> => {
      await next(request);
    };
    // @ts-expect-error -- JavaScript may forget the return
    app.middleware(forgets);

    expect((await app.request("/")).status).toBe(500);
    expect(String(error.mock.calls[0]?.[0]["err"])).toMatchInlineSnapshot(
      `"TypeError: The middleware forgets returned no response. Write "return await next(request);"."`,
    );
  });

  it("may not go on twice", async () => {
    const error = vi.fn<Logger["error"]>();
    const app = new App({ logger: { error, warn: error } });
    app.get("/", () => "once");
    app.middleware(async function retry(request, next) {
      await next(request);
      return next(request);
    });

    expect((await app.request("/")).status).toBe(500);
    expect(String(error.mock.calls[0]?.[0]["err"])).toMatchInlineSnapshot(
      `"TypeError: The middleware retry called next() twice. Call it once."`,
    );
  });

  it("closes what the route has opened after it had given up waiting", async () => {
    const app = new App();
    const closed = vi.fn<() => void>();
    const opened = dependency(async function* () {
      yield "open";
      closed();
    });
    app.get(
      "/",
      { dependencies: { opened } },
      () => new Promise((resolve) => setTimeout(resolve, 5, "late")),
    );
    app.middleware(async (request, next) => {
      const late = new PlainTextResponse("too slow", { statusCode: 504 });
      return Promise.race([next(request), Promise.resolve(late)]);
    });

    const response = await app.request("/");

    expect(response.status).toBe(504);
    await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
  });

  it("does not stop the background tasks of the route that ran", async () => {
    const app = new App({ logger: silent });
    const task = vi.fn<() => void>();
    app.get("/", ({ backgroundTasks }) => backgroundTasks.addTask(task));
    app.middleware(async (request, next) => {
      await next(request);
      throw new Error("after the route");
    });

    expect((await app.request("/")).status).toBe(500);
    expect(task).toHaveBeenCalledOnce();
  });

  it("sees what another one threw as the response that it becomes", async () => {
    const app = new App({ logger: silent });
    app.middleware(async (request, next) => {
      const response = await next(request);
      response.headers.set("x-request-id", "1");
      return response;
    });
    app.middleware(() => {
      throw new Error("SECRET");
    });

    const response = await app.request("/");

    expect(response.status).toBe(500);
    expect(response.headers.get("x-request-id")).toBe("1");
    expect(await response.text()).toBe('{"detail":"Internal Server Error"}');
  });

  it("leaves a response that a handler keeps as it was", async () => {
    const kept = new PlainTextResponse("same", { headers: { "x-kept": "1" } });
    const app = new App();
    app.middleware(async (request, next) => {
      const response = await next(request);
      response.headers.append("set-cookie", `client=${request.headers.get("x-client")}`);
      return response;
    });
    app.get("/", () => kept);

    await app.request("/", { headers: { "x-client": "first" } });
    const response = await app.request("/", { headers: { "x-client": "second" } });

    expect(response.headers.getSetCookie()).toEqual(["client=second"]);
    expect(kept.headers.getSetCookie()).toEqual([]);
  });
});
