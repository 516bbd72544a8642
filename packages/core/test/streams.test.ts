import { Readable } from "node:stream";
import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import {
  App,
  APIRouter,
  dependency,
  EventSourceResponse,
  HTMLResponse,
  HTTPException,
  JSONLinesResponse,
  JSONResponse,
  type Logger,
  ServerSentEvent,
  StreamingResponse,
} from "../src/index.ts";

const Item = z.object({ id: z.int(), name: z.string() });

function quiet(): Logger & { error: ReturnType<typeof vi.fn<Logger["error"]>> } {
  return { error: vi.fn<Logger["error"]>(), warn: vi.fn<Logger["warn"]>() };
}

async function textOf(app: App, path = "/"): Promise<string> {
  return (await app.request(path)).text();
}

describe("a generator", () => {
  it("is sent as JSON Lines", async () => {
    const app = new App();
    app.get("/", async function* () {
      yield { id: 1 };
      yield null;
    });

    const response = await app.request("/");

    expect(response.headers.get("content-type")).toBe("application/jsonl");
    expect(response.headers.has("content-length")).toBe(false);
    expect(await response.text()).toBe('{"id":1}\nnull\n');
  });

  it("has each item reduced to the model", async () => {
    const app = new App();
    app.get("/", { responseModel: Item }, function* () {
      yield Object.assign({ id: 1, name: "a" }, { secret: true });
    });

    expect(await textOf(app)).toBe('{"id":1,"name":"a"}\n');
  });

  it("may be returned by a handler that is none", async () => {
    const app = new App();
    const rows = async function* (): AsyncGenerator<{ id: number; name: string }> {
      yield { id: 1, name: "a" };
    };
    app.get("/", { responseModel: Item }, () => rows());

    expect(await textOf(app)).toBe('{"id":1,"name":"a"}\n');
  });

  it("streams whatever the default class is", async () => {
    const app = new App({ defaultResponseClass: HTMLResponse });
    app.get("/", function* () {
      yield 1;
    });

    expect(await textOf(app)).toBe("1\n");
  });

  it("is streamed by a default class that streams, and values beside it are not", async () => {
    const app = new App();
    const router = new APIRouter({ defaultResponseClass: EventSourceResponse });
    router.get("/events", function* () {
      yield 1;
    });
    router.get("/value", () => [1]);
    app.includeRouter(router);

    expect(await textOf(app, "/events")).toBe("data: 1\n\n");
    expect(await textOf(app, "/value")).toBe("[1]");
  });

  it("is refused at start-up by a class that does not stream", () => {
    const app = new App();
    const numbers = function* (): Generator<number> {
      yield 1;
    };
    // @ts-expect-error the type refuses it too
    app.get("/", { responseClass: HTMLResponse }, numbers);

    expect(() => app.plan()).toThrow(
      "GET /: the handler is a generator, and HTMLResponse does not stream. Write responseClass: StreamingResponse, or leave it out for JSON Lines.",
    );
  });

  it("answers an error before its first item as any other", async () => {
    const app = new App();
    app.get("/", async function* () {
      await Promise.resolve();
      if (app instanceof App) throw new HTTPException(404, { detail: "gone" });
      yield 1;
    });

    const response = await app.request("/");

    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ detail: "gone" });
  });

  it("answers a first item that does not fit with 500, and cleans up", async () => {
    const logger = quiet();
    const app = new App({ logger });
    const cleanUp = vi.fn<() => void>();
    app.get("/", { responseModel: Item }, function* () {
      try {
        yield JSON.parse('{"id":"SECRET"}');
      } finally {
        cleanUp();
      }
    });

    const response = await app.request("/");

    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("SECRET");
    expect(cleanUp).toHaveBeenCalledOnce();
  });

  it("has the status and headers count that it sets before its first item", async () => {
    const app = new App();
    app.get("/", async function* ({ response }) {
      response.statusCode = 201;
      response.headers.set("x-rows", "2");
      yield 1;
      response.headers.set("x-late", "lost");
    });

    const response = await app.request("/");

    expect(response.status).toBe(201);
    expect(response.headers.get("x-rows")).toBe("2");
    expect(response.headers.has("x-late")).toBe(false);
  });

  it("that fails later breaks off and is logged once, with its route", async () => {
    const logger = quiet();
    const app = new App({ logger });
    app.get("/rows", function* () {
      yield 1;
      throw new Error("late");
    });

    const response = await app.request("/rows");

    await expect(response.text()).rejects.toThrow("late");
    expect(logger.error).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ route: "GET /rows", method: "GET", path: "/rows" }),
      "A stream failed: the client was cut off.",
    );
  });

  it("is not started for HEAD", async () => {
    const app = new App();
    const started = vi.fn<() => void>();
    app.get("/", { responseClass: EventSourceResponse }, function* () {
      started();
      yield 1;
    });

    const response = await app.request("/", { method: "HEAD" });

    expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    expect(started).not.toHaveBeenCalled();
  });

  it("is closed when the reader gives up", async () => {
    const app = new App();
    const cleanUp = vi.fn<() => void>();
    app.get("/", function* () {
      try {
        for (;;) yield 1;
      } finally {
        cleanUp();
      }
    });
    const response = await app.request("/");

    await response.body?.cancel();

    expect(cleanUp).toHaveBeenCalledOnce();
  });

  it("is closed when middleware sends something else", async () => {
    const app = new App();
    const cleanUp = vi.fn<() => void>();
    app.middleware(async (request, next) => {
      await next(request);
      return new JSONResponse("other");
    });
    app.get("/", function* () {
      try {
        for (;;) yield 1;
      } finally {
        cleanUp();
      }
    });

    expect(await textOf(app)).toBe('"other"');
    expect(cleanUp).toHaveBeenCalledOnce();
  });

  it("may be changed by middleware on its way", async () => {
    const app = new App();
    app.middleware(async (request, next) => {
      const { body } = await next(request);
      return new StreamingResponse(
        (async function* () {
          // Proof: the route below streams.
          for await (const chunk of body as AsyncIterable<string>) yield chunk.toUpperCase();
        })(),
      );
    });
    app.get("/", { responseClass: StreamingResponse }, function* () {
      yield "a";
      yield "b";
    });

    expect(await textOf(app)).toBe("AB");
  });

  it("ends before the dependencies, and before background tasks run", async () => {
    const order: string[] = [];
    const resource = (scope: "handler" | "request") =>
      dependency({ scope }, function* () {
        yield scope;
        order.push(scope);
      });
    const app = new App({
      dependencies: { ours: resource("request"), own: resource("handler") },
    });
    app.get("/", async function* ({ backgroundTasks }) {
      try {
        yield 1;
        backgroundTasks.addTask(() => order.push("task"));
      } finally {
        order.push("generator");
      }
    });

    expect(await textOf(app)).toBe("1\n");
    expect(order).toEqual(["generator", "handler", "task", "request"]);
  });

  it("that fails tells its dependencies, and no task follows", async () => {
    const order: string[] = [];
    const transaction = dependency(function* () {
      try {
        yield 1;
      } catch {
        order.push("rolled back");
      }
    });
    const app = new App({ dependencies: { transaction }, logger: quiet() });
    app.get("/", function* ({ backgroundTasks }) {
      backgroundTasks.addTask(() => order.push("task"));
      yield 1;
      throw new Error("late");
    });

    const response = await app.request("/");

    await expect(response.text()).rejects.toThrow("late");
    expect(order).toEqual(["rolled back"]);
  });

  it("that fails has its tasks run where the route says so", async () => {
    const task = vi.fn<() => void>();
    const app = new App({ backgroundTasksOnError: "run", logger: quiet() });
    app.get("/", function* ({ backgroundTasks }) {
      backgroundTasks.addTask(task);
      yield 1;
      throw new Error("late");
    });

    const response = await app.request("/");

    await expect(response.text()).rejects.toThrow("late");
    expect(task).toHaveBeenCalledOnce();
  });
});

describe("StreamingResponse", () => {
  it("sends text and bytes of any iterable", async () => {
    const app = new App();
    app.get("/array", () => new StreamingResponse(["a", new TextEncoder().encode("b")]));
    app.get("/readable", () => new StreamingResponse(Readable.from(["c", "d"])));
    app.get("/web", () => new StreamingResponse(new Blob(["e"]).stream()));

    expect(await textOf(app, "/array")).toBe("ab");
    expect(await textOf(app, "/readable")).toBe("cd");
    expect(await textOf(app, "/web")).toBe("e");
  });

  it("has no content type but that which it is given", async () => {
    const app = new App();
    app.get("/", () => new StreamingResponse(["a"]));
    app.get("/csv", () => new StreamingResponse(["a"], { mediaType: "text/csv" }));

    expect((await app.request("/")).headers.has("content-type")).toBe(false);
    expect((await app.request("/csv")).headers.get("content-type")).toBe("text/csv; charset=utf-8");
  });

  it("is the class of a user's own", async () => {
    class LoudResponse extends StreamingResponse {
      static override readonly mediaType = "text/plain";
      override renderItem(item: unknown): string {
        return `${String(item)}!`;
      }
    }
    const app = new App();
    app.get("/", { responseClass: LoudResponse }, function* () {
      yield "a";
    });

    expect(await textOf(app)).toBe("a!");
  });

  it("refuses what can't be iterated, text as a whole, and items that are neither text nor bytes", () => {
    expect(() => new StreamingResponse(JSON.parse("1"))).toThrow(
      "StreamingResponse: expected an iterable, an async iterable or a stream, got a number.",
    );
    expect(() => new StreamingResponse("text")).toThrow("got a string");
    expect(() => new StreamingResponse([]).renderItem({})).toThrow(
      "StreamingResponse: expected text or bytes, got a object. Use JSONLinesResponse for other values.",
    );
  });

  it("destroys a readable that is never read", async () => {
    const app = new App();
    const readable = new Readable({ read: () => undefined });
    app.get("/", () => new StreamingResponse(readable));

    await app.request("/", { method: "HEAD" });

    expect(readable.destroyed).toBe(true);
  });

  it("is a 500 when it was sent before", async () => {
    const app = new App({ logger: quiet() });
    const kept = new JSONLinesResponse([1]);
    app.get("/", () => kept);

    expect(await textOf(app)).toBe("1\n");
    expect((await app.request("/")).status).toBe(500);
  });
});

describe("EventSourceResponse", () => {
  it("sends what a generator yields as JSON data, and events as they are", async () => {
    const app = new App();
    app.get("/", { responseClass: EventSourceResponse, responseModel: Item }, function* () {
      yield Object.assign({ id: 1, name: "a" }, { secret: true });
      yield new ServerSentEvent({ data: "[DONE]", event: "end", id: "7", retry: 10 });
    });

    const response = await app.request("/");

    expect(response.headers.get("cache-control")).toBe("no-cache");
    expect(response.headers.get("x-accel-buffering")).toBe("no");
    expect(await response.text()).toBe(
      'data: {"id":1,"name":"a"}\n\nevent: end\ndata: "[DONE]"\nid: 7\nretry: 10\n\n',
    );
  });

  it("sends records that it was built with, text as it is", async () => {
    const app = new App();
    app.get(
      "/",
      () =>
        new EventSourceResponse(
          [{ data: "a\nb", event: "x" }, { data: { n: 1 } }, "plain", { comment: "c" }],
          { retry: 2000, headers: { "cache-control": "no-store" } },
        ),
    );

    const response = await app.request("/");

    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.text()).toBe(
      'retry: 2000\n\nevent: x\ndata: a\ndata: b\n\ndata: {"n":1}\n\ndata: plain\n\n: c\n\n',
    );
  });

  it("refuses a record with another field", () => {
    expect(() => new EventSourceResponse([]).renderItem({ name: "a" })).toThrow(
      'EventSourceResponse: "name" is no field of an event. Write { data: value }.',
    );
  });

  it("sends a ping where nothing comes, and nothing between where something does", async () => {
    class Feed extends EventSourceResponse {
      static override readonly pingInterval = 40;
    }
    const app = new App();
    app.get("/", { responseClass: Feed }, async function* () {
      yield 1;
      yield 2;
      await new Promise((resolve) => setTimeout(resolve, 60));
      yield 3;
    });

    expect(await textOf(app)).toBe("data: 1\n\ndata: 2\n\n: ping\n\ndata: 3\n\n");
  });
});

describe("a web stream", () => {
  const failing = (): ReadableStream<Uint8Array> => {
    let isBegun = false;
    return new ReadableStream({
      pull(controller) {
        if (isBegun) controller.error(new Error("late"));
        else controller.enqueue(new TextEncoder().encode("part"));
        isBegun = true;
      },
    });
  };
  const logged = { route: "GET /", method: "GET", path: "/", err: new Error("late") };

  it("of a web Response that fails on the way breaks off and is logged once", async () => {
    const logger = quiet();
    const app = new App({ logger });
    app.get("/", () => new globalThis.Response(failing()));

    const response = await app.fetch(new Request("http://localhost/"));

    await expect(response.text()).rejects.toThrow("late");
    expect(logger.error).toHaveBeenCalledExactlyOnceWith(
      logged,
      "A stream failed: the client was cut off.",
    );
  });

  it("of a StreamingResponse that fails on the way is logged once", async () => {
    const logger = quiet();
    const app = new App({ logger });
    app.get("/", () => new StreamingResponse(failing()));

    const response = await app.fetch(new Request("http://localhost/"));

    await expect(response.text()).rejects.toThrow("late");
    expect(logger.error).toHaveBeenCalledExactlyOnceWith(
      logged,
      "A stream failed: the client was cut off.",
    );
  });

  it("that fails has no task run after it", async () => {
    const app = new App({ logger: quiet() });
    const task = vi.fn<() => void>();
    app.get("/", ({ backgroundTasks }) => {
      backgroundTasks.addTask(task);
      return new globalThis.Response(failing());
    });

    await expect(textOf(app)).rejects.toThrow("late");
    expect(task).not.toHaveBeenCalled();
  });

  it("of a web Response is cancelled for HEAD", async () => {
    const app = new App();
    const cancel = vi.fn<() => void>();
    app.head("/", () => new globalThis.Response(new ReadableStream({ cancel })));

    await app.request("/", { method: "HEAD" });

    expect(cancel).toHaveBeenCalledOnce();
  });
});
