import { App, dependency, type Logger } from "@fastidious/core";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { serve } from "../src/index.ts";
import { exchangeBytes, lines, open, until, untilClosed } from "./exchange-bytes.ts";
import { startServer } from "./start-server.ts";

const get = lines("GET / HTTP/1.1", "host: localhost", "", "");

describe("a client that leaves before the answer", () => {
  it("aborts the signal", async () => {
    const app = new App();
    const aborted = vi.fn<(reason: unknown) => void>();
    const entered = vi.fn<() => void>();
    app.get("/", async ({ signal }) => {
      entered();
      await once(signal, "abort");
      aborted(signal.reason);
    });
    const server = await startServer(app);
    const socket = await open(server.port);
    socket.write(get);
    await vi.waitFor(() => expect(entered).toHaveBeenCalledOnce());

    socket.destroy();

    await vi.waitFor(() =>
      expect(aborted).toHaveBeenCalledExactlyOnceWith(new Error("The client has left.")),
    );
  });

  it("finds the signal aborted where it is asked for late", async () => {
    const app = new App();
    const seen = vi.fn<(isAborted: boolean) => void>();
    app.get("/", async ({ request }) => {
      await sleep(50);
      seen(request.signal.aborted);
    });
    const server = await startServer(app);
    const socket = await open(server.port);

    socket.end(get, () => socket.destroy());

    await vi.waitFor(() => expect(seen).toHaveBeenCalledExactlyOnceWith(true));
  });

  it("keeps neither background tasks nor clean-up from running", async () => {
    const app = new App();
    const steps: string[] = [];
    const opened = dependency(async function* () {
      steps.push("open");
      yield 1;
      steps.push("close");
    });
    app.get("/", { dependencies: { opened } }, async ({ backgroundTasks }) => {
      backgroundTasks.addTask(() => steps.push("task"));
      await sleep(50);
    });
    const server = await startServer(app);
    const socket = await open(server.port);
    socket.write(get);
    await vi.waitFor(() => expect(steps).toEqual(["open"]));

    socket.destroy();

    await vi.waitFor(() => expect(steps).toEqual(["open", "task", "close"]));
  });

  it("keeps no clean-up from running that waits behind another answer", async () => {
    const app = new App();
    const closed = vi.fn<() => void>();
    const entered = vi.fn<() => void>();
    const opened = dependency(function* () {
      yield 1;
      closed();
    });
    app.get("/slow", async () => sleep(100));
    app.get("/", { dependencies: { opened } }, entered);
    const server = await startServer(app);
    const socket = await open(server.port);
    socket.write(lines("GET /slow HTTP/1.1", "host: localhost", "", "") + get);
    await vi.waitFor(() => expect(entered).toHaveBeenCalledOnce());

    socket.destroy();

    await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
  });

  it("within the body is no error of ours, and the handler does not run", async () => {
    const error = vi.fn<Logger["error"]>();
    const handler = vi.fn<() => void>();
    const closed = vi.fn<() => void>();
    const app = new App({ logger: { error, warn: error } });
    const opened = dependency(function* () {
      try {
        yield 1;
      } finally {
        closed();
      }
    });
    app.post("/", { body: z.unknown(), dependencies: { opened } }, handler);
    const server = await startServer(app);
    const socket = await open(server.port);

    socket.end(
      lines(
        "POST / HTTP/1.1",
        "host: localhost",
        "content-type: application/json",
        "content-length: 9",
        "",
        "[1",
      ),
    );

    await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
    expect(handler).not.toHaveBeenCalled();
    expect(error).not.toHaveBeenCalled();
  });

  it("is told to a handler that asks for the body afterwards", async () => {
    const app = new App();
    const told = vi.fn<(error: unknown) => void>();
    app.post("/", async ({ request }) => {
      await sleep(50);
      await request.bytes().catch(told);
    });
    const server = await startServer(app);
    const socket = await open(server.port);

    socket.write(lines("POST / HTTP/1.1", "host: localhost", "content-length: 9", "", "x"));
    await sleep(10);
    socket.destroy();

    await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
  });
});

describe("the signal", () => {
  it("leaves no listener on a connection that is kept, and stays quiet after the answer", async () => {
    const app = new App();
    const aborted = vi.fn<() => void>();
    app.get("/", ({ signal }) => {
      signal.addEventListener("abort", aborted);
      return "ok";
    });
    const server = await startServer(app);
    const socket = await open(server.port);

    // Beyond ten listeners Node warns, and a warning fails the test.
    socket.write(get.repeat(12));
    await until(socket, '"ok"');
    await sleep(20);
    socket.destroy();
    await sleep(20);

    expect(aborted).not.toHaveBeenCalled();
  });
});

describe("background tasks", () => {
  it("run after the answer has arrived", async () => {
    const app = new App();
    const steps: string[] = [];
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    app.get("/", ({ backgroundTasks }) => {
      backgroundTasks.addTask(async () => {
        await held;
        steps.push("task");
      });
      return "ok";
    });
    const server = await startServer(app);

    expect(await (await fetch(server.url)).text()).toBe('"ok"');
    steps.push("answered");
    release();

    await vi.waitFor(() => expect(steps).toEqual(["answered", "task"]));
  });

  it("do not hold up the next request of the connection", async () => {
    const app = new App();
    app.get("/", ({ backgroundTasks }) => {
      backgroundTasks.addTask(() => sleep(1000));
      return "ok";
    });
    const server = await startServer(app);
    const socket = await open(server.port);
    socket.write(get);
    await until(socket, '"ok"');
    const asked = performance.now();

    socket.write(get);
    await until(socket, '"ok"');

    expect(performance.now() - asked).toBeLessThan(900);
    socket.destroy();
  });
});

describe("close", () => {
  it("finishes requests in flight and tells their clients", async () => {
    const app = new App();
    app.get("/", async () => {
      await sleep(50);
      return "done";
    });
    const server = await serve(app, { port: 0, handleSignals: false });
    const socket = await open(server.port);
    const received = untilClosed(socket);
    socket.write(get);
    await sleep(20);
    const started = performance.now();

    await server.close();

    expect(await received).toMatch(
      /HTTP\/1\.1 200 OK\r\n(?:.*\r\n)*connection: close\r\n(?:.*\r\n)*\r\n"done"/i,
    );
    expect(performance.now() - started).toBeLessThan(500);
  });

  it("closes idle connections at once", async () => {
    const app = new App();
    app.get("/", () => "ok");
    const server = await serve(app, { port: 0, handleSignals: false });
    const socket = await open(server.port);
    socket.write(get);
    await until(socket, '"ok"');
    const started = performance.now();

    await server.close();

    expect(performance.now() - started).toBeLessThan(500);
  });

  it("waits for background tasks, and for the dependencies after them", async () => {
    const app = new App();
    const steps: string[] = [];
    const opened = dependency(async function* () {
      yield 1;
      await sleep(10);
      steps.push("closed");
    });
    app.get("/", { dependencies: { opened } }, ({ backgroundTasks }) => {
      backgroundTasks.addTask(() => sleep(50).then(() => steps.push("task")));
    });
    const server = await serve(app, { port: 0, handleSignals: false });
    await exchangeBytes(
      server.port,
      lines("GET / HTTP/1.1", "host: localhost", "connection: close", "", ""),
    );

    await server.close();

    expect(steps).toEqual(["task", "closed"]);
  });

  it("waits for a request whose client has left", async () => {
    const app = new App();
    const done = vi.fn<() => void>();
    app.get("/", async () => {
      await sleep(80);
      done();
    });
    const server = await serve(app, { port: 0, handleSignals: false });
    const socket = await open(server.port);
    socket.write(get);
    await sleep(20);
    socket.destroy();

    await server.close();

    expect(done).toHaveBeenCalledOnce();
  });

  it("may be called twice", async () => {
    const server = await serve(new App(), { port: 0, handleSignals: false });

    expect(server.close()).toBe(server.close());
    await server.close();
  });
});
