import { setTimeout as sleep } from "node:timers/promises";
import { App, dependency, type Logger } from "@fastidious/core";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { type RunningServer, serve, type ServeOptions } from "../../src/index.ts";
import { Client } from "./client.ts";
import { openRaw } from "./frames.ts";

const log = vi.fn<Logger["error"]>();
let app: App;
let steps: string[];
beforeEach(() => {
  log.mockClear();
  steps = [];
  app = new App({ logger: { error: log, warn: log } });
});

function start(options: ServeOptions = {}): Promise<RunningServer> {
  return serve(app, { port: 0, handleSignals: false, drainTimeout: 300, ...options });
}

const resource = dependency(async function* () {
  try {
    yield 1;
  } finally {
    steps.push("closed");
  }
});

const clean = {
  isClean: true,
  cutRequests: [],
  cutBodies: [],
  unfinishedTasks: [],
  failedParts: [],
};

describe("close", () => {
  it("tells clients with 1001 and handlers by a disconnect, and waits for both", async () => {
    app.websocket(
      "/",
      { dependencies: { resource } },
      async ({ socket, signal, backgroundTasks }) => {
        backgroundTasks.addTask(() => sleep(20).then(() => steps.push("task")));
        signal.addEventListener("abort", () => steps.push(`aborted ${signal.reason.code}`));
        await socket.accept();
        for await (const _message of socket) steps.push("message");
        steps.push("ended");
      },
    );
    const server = await start();
    const clients = await Promise.all([Client.open(server.url), Client.open(server.url)]);

    expect(await server.close()).toEqual(clean);

    const ends = await Promise.all(clients.map(({ closed }) => closed));
    expect(ends).toEqual([
      [1001, ""],
      [1001, ""],
    ]);
    expect(steps.filter((step) => step === "aborted 1001")).toHaveLength(2);
    expect(steps.slice(-2)).toEqual(["task", "closed"]);
    expect(log).not.toHaveBeenCalled();
  });

  it("hands on what had come before", async () => {
    let go: () => void = () => undefined;
    const going = new Promise<void>((resolve) => (go = resolve));
    app.websocket("/", async ({ socket }) => {
      await socket.accept();
      await going;
      for await (const text of socket.iterText()) steps.push(text);
    });
    const server = await start();
    const client = await Client.open(server.url);
    client.send("a", "b");
    await sleep(50);

    const closing = server.close();
    await sleep(20);
    go();

    expect((await closing).isClean).toBe(true);
    expect(steps).toEqual(["a", "b"]);
  });

  it("cuts off clients that don't answer once drainTimeout is over, and tells so", async () => {
    app.websocket("/{id}", { dependencies: { resource } }, async ({ socket }) => {
      await socket.accept();
      for await (const _message of socket) steps.push("message");
    });
    const server = await start();
    const socket = await openRaw(server.port, "/7");
    socket.pause();
    const started = performance.now();

    const report = await server.close();

    expect(report).toEqual({ ...clean, cutBodies: ["WEBSOCKET /{id}"] });
    expect(performance.now() - started).toBeGreaterThan(250);
    expect(performance.now() - started).toBeLessThan(1300);
    expect(log).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ route: "WEBSOCKET /{id}", path: "/7" }),
      "A WebSocket whose client did not close it was cut off: the server is closing.",
    );
    expect(steps).toEqual(["closed"]);
    socket.destroy();
  });

  it("names a handler that does not end", async () => {
    app.websocket("/", async ({ socket }) => {
      await socket.accept();
      await new Promise(() => undefined);
    });
    const server = await start();
    const client = await Client.open(server.url);

    const report = await server.close();

    expect(report).toEqual({
      ...clean,
      isClean: false,
      unfinishedTasks: ["the clean-up of WEBSOCKET /"],
    });
    expect(await client.closed).toEqual([1001, ""]);
  });

  it("ends a handshake that nobody answers", async () => {
    app.websocket("/", async ({ signal }) => {
      await new Promise((resolve) => signal.addEventListener("abort", resolve));
      steps.push("aborted");
    });
    const server = await start();
    const socket = Client.open(server.url);
    socket.catch(() => undefined);
    await sleep(50);

    const report = await server.close();

    expect(report).toMatchObject({ isClean: false, cutRequests: ["WEBSOCKET /"] });
    await expect(socket).rejects.toThrow("socket hang up");
    expect(steps).toEqual(["aborted"]);
  });

  it("closes a socket that is accepted after it has begun", async () => {
    let begun: () => void = () => undefined;
    const beginning = new Promise<void>((resolve) => (begun = resolve));
    app.websocket("/", async ({ socket }) => {
      begun();
      await sleep(100);
      await socket.accept();
      for await (const _message of socket) steps.push("message");
    });
    const server = await start();
    const opening = Client.open(server.url);
    await beginning;

    const closing = server.close();

    expect(await (await opening).closed).toEqual([1001, ""]);
    expect((await closing).isClean).toBe(true);
  });

  it("still takes handshakes while load balancers are told", async () => {
    app.websocket("/", async ({ socket }) => {
      await socket.accept();
      for await (const _message of socket) steps.push("message");
    });
    const server = await start({ shutdownDelay: 100 });

    const closing = server.close();
    const client = await Client.open(server.url);

    expect(await client.closed).toEqual([1001, ""]);
    expect((await closing).isClean).toBe(true);
  });
});
