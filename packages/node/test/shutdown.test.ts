import { App, dependency, FileResponse, type Logger } from "@fastidious/core";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it, vi } from "vitest";
import { loadNodeFiles } from "../src/files.ts";
import { type RunningServer, serve, type ServeOptions } from "../src/index.ts";
import { lines, open, until, untilClosed } from "./exchange-bytes.ts";

const forever = new Promise<never>(() => undefined);
const log = vi.fn<Logger["error"]>();
const logger = { error: log, warn: log };

function start(app: App, options: ServeOptions = {}): Promise<RunningServer> {
  return serve(app, { port: 0, handleSignals: false, drainTimeout: 200, ...options });
}

const clean = {
  isClean: true,
  cutRequests: [],
  cutBodies: [],
  unfinishedTasks: [],
  failedParts: [],
};

const get = lines("GET / HTTP/1.1", "host: localhost", "", "");

describe("close", () => {
  it("tells that all ended by itself", async () => {
    const server = await start(new App());

    expect(await server.close()).toEqual(clean);
  });

  it("tells what it has cut off, and aborts its signal", async () => {
    const app = new App({ logger });
    const aborted = vi.fn<(reason: unknown) => void>();
    const entered = vi.fn<() => void>();
    app.get("/", async ({ signal }) => {
      entered();
      signal.addEventListener("abort", () => aborted(signal.reason));
      await forever;
    });
    const server = await start(app);
    const socket = await open(server.port);
    const closed = untilClosed(socket);
    socket.write(get);
    await vi.waitFor(() => expect(entered).toHaveBeenCalledOnce());

    const report = await server.close();

    expect(report).toEqual({ ...clean, isClean: false, cutRequests: ["GET /"] });
    expect(await closed).toBe("");
    expect(aborted).toHaveBeenCalledExactlyOnceWith(new Error("The server is closing."));
  });

  it("gives what it cuts off a moment for its clean-up", async () => {
    const app = new App({ logger });
    const steps: string[] = [];
    const pool = dependency({ scope: "app" }, function* () {
      yield 1;
      steps.push("pool");
    });
    const connection = dependency({ dependencies: { pool } }, async function* () {
      try {
        yield 1;
      } finally {
        await sleep(10);
        steps.push("connection");
      }
    });
    app.get("/", { dependencies: { connection } }, ({ signal }) => {
      steps.push("handler");
      return sleep(60_000, undefined, { signal });
    });
    const server = await start(app);
    const socket = await open(server.port);
    socket.write(get);
    await vi.waitFor(() => expect(steps).toEqual(["handler"]));

    await server.close();

    expect(steps).toEqual(["handler", "connection", "pool"]);
  });

  it("tells which bodies it has cut off, which is no failure", async () => {
    const app = new App({ logger, loadFiles: () => Promise.resolve(loadNodeFiles()) });
    const folder = await mkdtemp(join(tmpdir(), "shutdown-"));
    await writeFile(join(folder, "large"), Buffer.alloc(33_554_432));
    app.get("/", () => new FileResponse(join(folder, "large")));
    const server = await start(app);
    const socket = await open(server.port);
    socket.write(get);
    await until(socket, "HTTP/1.1 200");
    socket.pause();

    const report = await server.close();

    expect(report).toEqual({ ...clean, cutBodies: ["GET /"] });
    socket.destroy();
    await rm(folder, { recursive: true });
  });

  it("tells what of the application failed while it closed", async () => {
    const app = new App({
      logger,
      lifespan: function* () {
        yield;
        throw new Error("no");
      },
    });
    const closed = vi.fn<() => void>();
    const pool = dependency({ scope: "app" }, function* () {
      yield 1;
      closed();
    });
    app.get("/", { dependencies: { pool } }, () => "ok");
    const server = await start(app);

    const report = await server.close();

    expect(report).toEqual({
      ...clean,
      isClean: false,
      failedParts: ["the lifespan of the application"],
    });
    expect(closed).toHaveBeenCalledOnce();
  });

  it("waits no longer for an application than drainTimeout allows", async () => {
    const app = new App({
      logger,
      lifespan: async function* () {
        yield;
        await forever;
      },
    });
    const server = await start(app);
    const startedAt = performance.now();

    const report = await server.close();

    expect(report).toEqual({ ...clean, isClean: false, failedParts: ["the application"] });
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });

  it("refuses a new request on a connection that is still open", async () => {
    const app = new App();
    app.get("/", () => "ok");
    const server = await start(app);
    const socket = await open(server.port);
    const received = untilClosed(socket);
    const closed = server.close();

    await sleep(120);
    socket.write(get);

    expect(await received).toMatch(
      /^HTTP\/1\.1 503 Service Unavailable\r\n(?:.*\r\n)*connection: close\r\n(?:.*\r\n)*\r\n\{"detail":"The server is closing\."\}$/i,
    );
    expect((await closed).isClean).toBe(true);
  });

  it("loses no connection that waits to be accepted", async () => {
    const app = new App();
    app.get("/", () => "ok");
    const server = await start(app);
    const asked = Promise.all(
      Array.from({ length: 100 }, async () => {
        const socket = await open(server.port);
        socket.write(get);
        return untilClosed(socket);
      }),
    );

    await sleep(1);
    await server.close();

    const answers = await asked.catch(() => []);
    expect(answers.filter((answer) => answer.endsWith('"ok"'))).toHaveLength(100);
  });

  it("loses no request under load", async () => {
    const app = new App();
    app.get("/", () => sleep(1, "ok"));
    const server = await start(app, { drainTimeout: 5000 });
    let [answered, sent] = [0, 0];
    const clients = Array.from({ length: 50 }, async () => {
      const socket = await open(server.port);
      const ask = (): void => {
        sent += 1;
        socket.write(get);
      };
      socket.on("data", (chunk) => {
        answered += 1;
        if (!/connection: close/i.test(chunk.toString())) ask();
      });
      ask();
      await untilClosed(socket);
    });
    await vi.waitFor(() => expect(answered).toBeGreaterThan(200), 10_000);

    const report = await server.close();
    await Promise.all(clients);

    expect(report.isClean).toBe(true);
    expect(answered).toBe(sent);
  });

  it("loses no background task", async () => {
    const app = new App();
    let [added, done] = [0, 0];
    app.get("/", ({ backgroundTasks }) => {
      for (let at = 0; at < 1000; at += 1) backgroundTasks.addTask(() => (done += 1));
      added += 1000;
      return "ok";
    });
    const server = await start(app, { drainTimeout: 5000 });
    const asked = Array.from({ length: 50 }, async () => fetch(server.url).catch(() => undefined));
    await Promise.race(asked);

    const report = await server.close();
    await Promise.all(asked);

    expect(report.isClean).toBe(true);
    expect(done).toBe(added);
  });

  it("closes an application that two servers serve with the second", async () => {
    const closed = vi.fn<() => void>();
    const app = new App({
      lifespan: function* () {
        yield;
        closed();
      },
    });
    const [first, second] = [await start(app), await start(app)];

    await first.close();
    expect(closed).not.toHaveBeenCalled();
    await second.close();

    expect(closed).toHaveBeenCalledOnce();
  });
});

describe("readinessPath", () => {
  it("says whether requests are wanted", async () => {
    const app = new App();
    app.get("/{rest:path}", () => "the application's");
    const server = await start(app, { readinessPath: "/ready" });
    const asked = async (method: string): Promise<[number, string]> => {
      const answer = await fetch(`${server.url}/ready`, { method });
      return [answer.status, await answer.text()];
    };

    expect(await asked("GET")).toEqual([200, '{"status":"ready"}']);
    expect(await asked("HEAD")).toEqual([200, ""]);
    server.ready = false;
    expect(await asked("GET")).toEqual([503, '{"status":"not ready"}']);
    expect((await fetch(server.url)).status).toBe(200);
    server.ready = true;
    expect(await asked("GET")).toEqual([200, '{"status":"ready"}']);
    await server.close();
    expect(server.ready).toBe(false);
  });

  it("is a path of the application where nobody has asked for it", async () => {
    const app = new App();
    app.get("/ready", () => "the application's");
    const server = await start(app);

    expect(await (await fetch(`${server.url}/ready`)).json()).toBe("the application's");
    await server.close();
  });
});

describe("a connection that sends no more than the head of a request", () => {
  it("does not hold up the end", async () => {
    const server = await start(new App(), { drainTimeout: 5000 });
    const socket = await open(server.port);
    const closed = untilClosed(socket);
    socket.write("GET / HTTP/1.1\r\nhost:");
    await sleep(20);
    const startedAt = performance.now();

    const report = await server.close();

    expect(report.isClean).toBe(true);
    expect(performance.now() - startedAt).toBeLessThan(800);
    await closed;
  });
});

describe("handlerTimeout", () => {
  it("answers over a socket, and lets the next request of the connection come", async () => {
    const app = new App({ logger, handlerTimeout: 50 });
    app.get("/hang", () => forever);
    app.get("/", () => "ok");
    const server = await start(app);
    const socket = await open(server.port);

    socket.write(lines("GET /hang HTTP/1.1", "host: localhost", "", ""));
    expect(await until(socket, '{"detail":"Gateway Timeout"}')).toMatch(/^HTTP\/1\.1 504 /);
    socket.write(get);
    expect(await until(socket, '"ok"')).toMatch(/^HTTP\/1\.1 200 /);

    socket.destroy();
    expect((await server.close()).isClean).toBe(true);
  });
});
