import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import {
  APIRouter,
  App,
  dependency,
  EventSourceResponse,
  HTTPException,
  type Logger,
  PlainTextResponse,
} from "../src/index.ts";

const warn = vi.fn<Logger["warn"]>();
const error = vi.fn<Logger["error"]>();
const logger = { error, warn };

afterEach(() => {
  warn.mockReset();
  error.mockReset();
});

const forever = new Promise<never>(() => undefined);

describe("handlerTimeout", () => {
  it("answers 504 with a fixed body, and says where in the log", async () => {
    const app = new App({ logger });
    app.get("/hang/{id}", { handlerTimeout: 30 }, () => forever);

    const response = await app.request("/hang/7?token=secret");

    expect(response.status).toBe(504);
    expect(await response.text()).toBe('{"detail":"Gateway Timeout"}');
    expect(warn).toHaveBeenCalledExactlyOnceWith(
      { route: "GET /hang/{id}", method: "GET", path: "/hang/7", handlerTimeout: 30 },
      "A request took too long: answered with 504.",
    );
    expect(error).not.toHaveBeenCalled();
  });

  it("is punctual", async () => {
    const app = new App({ logger, handlerTimeout: 200 });
    app.get("/", ({ signal }) => once(signal, "abort"));
    const startedAt = performance.now();

    await app.request("/");

    const late = performance.now() - startedAt - 200;
    expect(late).toBeGreaterThan(-10);
    // Within 100 ms on a machine that has nothing else to do.
    expect(late).toBeLessThan(1500);
  });

  it("aborts the signal with the reason", async () => {
    const app = new App({ logger });
    const aborted = vi.fn<(reason: unknown) => void>();
    app.get("/", { handlerTimeout: 30 }, async ({ signal }) => {
      await once(signal, "abort");
      aborted(signal.reason);
    });

    await app.request("/");

    expect(aborted).toHaveBeenCalledExactlyOnceWith(
      new DOMException("GET / took longer than its handlerTimeout of 30 ms.", "TimeoutError"),
    );
  });

  it("shows an aborted signal to a handler that asks for it afterwards", async () => {
    const app = new App({ logger });
    const seen = vi.fn<(isAborted: boolean) => void>();
    app.get("/", { handlerTimeout: 20 }, async ({ request }) => {
      await sleep(30);
      seen(request.signal.aborted);
    });

    await app.request("/");

    expect(seen).toHaveBeenCalledExactlyOnceWith(true);
  });

  it("passes over a result that comes late, and an error", async () => {
    const app = new App({ logger });
    app.get("/result", { handlerTimeout: 20 }, () => sleep(30, "late"));
    app.get("/error", { handlerTimeout: 20 }, async () => {
      await sleep(30);
      throw new Error("late");
    });

    const [result, failed] = [await app.request("/result"), await app.request("/error")];

    expect([result.status, failed.status]).toEqual([504, 504]);
    expect(error).not.toHaveBeenCalled();
  });

  it("answers once, however close the result comes", async () => {
    const app = new App({ logger });
    app.get("/", { handlerTimeout: 10 }, () => sleep(10, "just"));

    const statuses = await Promise.all(
      Array.from({ length: 50 }, async () => (await app.request("/")).status),
    );

    expect(statuses.every((status) => status === 200 || status === 504)).toBe(true);
    expect(error).not.toHaveBeenCalled();
  });

  it("leaves no timer behind", async () => {
    const app = new App({ logger, handlerTimeout: 60_000 });
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    app.get("/", () => Promise.resolve("in time"));
    app.get("/broken", async () => {
      await Promise.resolve();
      throw new HTTPException(418);
    });
    app.post("/body", { body: z.unknown() }, ({ body }) => body);

    await app.request("/");
    await app.request("/broken");
    await app.request("/body", {
      method: "POST",
      body: "[1]",
      headers: { "content-type": "application/json" },
    });

    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  it("ends where a stream begins", async () => {
    const app = new App({ logger, handlerTimeout: 40 });
    app.get("/", async function* () {
      yield 1;
      await sleep(80);
      yield 2;
    });

    const response = await app.request("/");

    expect(response.status).toBe(200);
    expect(await response.text()).toBe("1\n2\n");
  });

  it("counts until the first item of a stream is there", async () => {
    const app = new App({ logger, handlerTimeout: 30 });
    const closed = vi.fn<() => void>();
    app.get("/", { responseClass: EventSourceResponse }, async function* ({ signal }) {
      try {
        await once(signal, "abort");
        yield 1;
      } finally {
        closed();
      }
    });

    const response = await app.request("/");

    expect(response.status).toBe(504);
    await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
  });

  it("does not count while the body comes", async () => {
    const app = new App({ logger });
    app.post("/", { body: z.array(z.int()), handlerTimeout: 60 }, ({ body }) => body);
    const body = slowly();

    const response = await app.request("/", {
      method: "POST",
      body,
      headers: { "content-type": "application/json" },
      duplex: "half",
    } as RequestInit);

    expect(await response.text()).toBe("[1,2]");
  });

  it("does not call a handler whose dependencies were too slow", async () => {
    const app = new App({ logger });
    const handler = vi.fn<() => string>(() => "ran");
    const slow = dependency(() => sleep(40, "slow"));
    app.get("/", { handlerTimeout: 20, dependencies: { slow } }, handler);

    const response = await app.request("/");
    await sleep(40);

    expect(response.status).toBe(504);
    expect(handler).not.toHaveBeenCalled();
  });

  it("closes dependencies once the handler has ended, with the reason", async () => {
    const app = new App({ logger });
    const steps: unknown[] = [];
    const connection = dependency(async function* () {
      try {
        yield "connection";
      } catch (reason) {
        steps.push(reason);
        throw reason;
      }
    });
    app.get("/", { handlerTimeout: 20, dependencies: { connection } }, async () => {
      await sleep(35);
      steps.push("last use");
    });

    await app.request("/");

    expect(steps).toEqual(["last use", expect.objectContaining({ name: "TimeoutError" })]);
  });

  it("closes them after as long again where the handler never ends", async () => {
    const app = new App({ logger });
    const closed = vi.fn<() => void>();
    const connection = dependency(async function* () {
      try {
        yield "connection";
      } finally {
        closed();
      }
    });
    app.get("/", { handlerTimeout: 30, dependencies: { connection } }, () => forever);
    const startedAt = performance.now();

    await app.request("/");

    expect(closed).toHaveBeenCalledOnce();
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });

  it("closes what a dependency opens when all was given up", async () => {
    const app = new App({ logger });
    const closed = vi.fn<() => void>();
    const late = dependency(async function* () {
      await sleep(600);
      try {
        yield "late";
      } finally {
        closed();
      }
    });
    app.get("/", { handlerTimeout: 20, dependencies: { late } }, () => "ran");

    await app.request("/");

    expect(closed).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
  });

  it("gives up a body that comes late", async () => {
    const app = new App({ logger });
    const cancelled = vi.fn<() => void>();
    app.get("/", { handlerTimeout: 20 }, async () => {
      await sleep(30);
      return new Response(new ReadableStream({ cancel: cancelled }));
    });

    await app.request("/");

    expect(cancelled).toHaveBeenCalledOnce();
  });

  it("drops background tasks, unless they run on errors", async () => {
    const app = new App({ logger, handlerTimeout: 20 });
    const ran = vi.fn<(name: string) => void>();
    app.get("/dropped", async ({ backgroundTasks }) => {
      backgroundTasks.addTask(ran, "dropped");
      await forever;
    });
    app.get("/kept", { backgroundTasksOnError: "run" }, async ({ backgroundTasks }) => {
      backgroundTasks.addTask(ran, "kept");
      await forever;
    });

    await app.request("/dropped");
    await app.request("/kept");

    expect(ran).toHaveBeenCalledExactlyOnceWith("kept");
  });

  it("is answered by a handler for the status 504", async () => {
    const app = new App({ logger, handlerTimeout: 20 });
    app.exceptionHandler(504, () => new PlainTextResponse("too slow", { statusCode: 503 }));
    app.get("/", () => forever);

    const response = await app.request("/");

    expect([response.status, await response.text()]).toEqual([503, "too slow"]);
  });

  it("works through fetch", async () => {
    const app = new App({ logger, handlerTimeout: 20 });
    app.get("/", () => forever);

    const response = await app.fetch(new Request("http://localhost/"));

    expect(response.status).toBe(504);
  });
});

describe("the nearest handlerTimeout", () => {
  it("is the route's, then the router's, then the application's", async () => {
    const app = new App({ logger, handlerTimeout: 20 });
    const patient = new APIRouter({ prefix: "/patient", handlerTimeout: 60_000 });
    patient.get("/", () => sleep(40, "router"));
    patient.get("/hasty", { handlerTimeout: 10 }, () => forever);
    app.includeRouter(patient);
    app.get("/", () => forever);

    const answers = [
      await app.request("/patient/"),
      await app.request("/patient/hasty"),
      await app.request("/"),
    ];

    expect(answers.map(({ status }) => status)).toEqual([200, 504, 504]);
  });

  it("is none where the nearest says null", async () => {
    const app = new App({ logger, handlerTimeout: 10 });
    app.get("/", { handlerTimeout: null }, () => sleep(30, "long"));

    expect((await app.request("/")).status).toBe(200);
  });

  it.each(["banana", Number.NaN, -1, 0, 1.5, Infinity, 3_000_000_000])(
    "is refused at the start where it is %s",
    (handlerTimeout) => {
      // Proof: only its type is wrong, as in plain JavaScript.
      const app = new App({ handlerTimeout: handlerTimeout as number });

      expect(() => app.plan()).toThrow(
        `. Write milliseconds from 1 to 2147483647, such as 30_000, or null for no limit.`,
      );
    },
  );
});

function slowly(): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async start(controller) {
      controller.enqueue(encoder.encode("[1,"));
      await sleep(100);
      controller.enqueue(encoder.encode("2]"));
      controller.close();
    },
  });
}
