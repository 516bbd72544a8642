import { setTimeout as sleep } from "node:timers/promises";
import { App, type Logger } from "@fastidious/core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type RunningServer, serve, type ServeOptions } from "../../src/index.ts";
import { exchangeBytes, lines } from "../exchange-bytes.ts";

const running: RunningServer[] = [];
const warn = vi.fn<Logger["warn"]>();
beforeEach(() => {
  vi.stubEnv("NODE_ENV", "development");
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(running.splice(0).map((server) => server.close()));
  warn.mockReset();
});

async function start(options: ServeOptions = {}): Promise<RunningServer> {
  const app = new App({ logger: { error: warn, warn } });
  app.get("/at-once/{id}", () => block(300));
  app.get("/later", async () => {
    await sleep(10);
    block(300);
  });
  app.get("/on-the-way", async () => {
    block(300);
    await sleep(50);
  });
  app.get("/afterwards", ({ backgroundTasks }) => {
    backgroundTasks.addTask(async () => {
      await sleep(30);
      block(300);
      await sleep(30);
    });
  });
  app.get("/quick", () => sleep(20));
  const server = await serve(app, {
    port: 0,
    handleSignals: false,
    accessLog: false,
    maxLoopDelay: 200,
    ...options,
  });
  running.push(server);
  return server;
}

/** Does nothing, and lets nobody else do anything. */
function block(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

function get(port: number, path: string): Promise<string> {
  return exchangeBytes(port, lines(`GET ${path} HTTP/1.1`, "host: x", "connection: close", "", ""));
}

/** What was warned of, without the figures. */
function told(): string[] {
  return warn.mock.calls.map(([, message]) => message.replace(/\d+ ms/, "… ms"));
}

describe("a blocked event loop, in development", () => {
  it.each([
    ["/at-once/7", "GET /at-once/{id}"],
    ["/later", "GET /later"],
    ["/on-the-way", "GET /on-the-way"],
  ])("is told of with the route, once: %s", async (path, route) => {
    const { port } = await start();

    await get(port, path);
    await sleep(50);

    expect(told()).toEqual([
      `The event loop was blocked for … ms by ${route}. Nothing else ran meanwhile. Do such work in a worker thread, or in parts.`,
    ]);
    expect(warn.mock.calls[0]?.[0]).toMatchObject({ routes: [route] });
    expect(Number(warn.mock.calls[0]?.[0]["duration"])).toBeGreaterThan(200);
  });

  it("is told of where no request has blocked it", async () => {
    const { port } = await start();

    await get(port, "/afterwards");
    await sleep(450);

    expect(told()).toEqual([expect.stringContaining(", while no request ran: ")]);
  });

  it("is not laid to who came later", async () => {
    const { port } = await start();

    await Promise.all([get(port, "/on-the-way"), get(port, "/quick"), get(port, "/quick")]);
    await sleep(50);

    expect(told()).toHaveLength(1);
    expect(told()[0]).toContain("GET /on-the-way");
  });

  it("is not told of where handlers only wait", async () => {
    const { port } = await start({ maxLoopDelay: 2000 });

    await Promise.all([get(port, "/quick"), get(port, "/quick")]);
    await sleep(150);

    expect(warn).not.toHaveBeenCalled();
  });
});

describe("a blocked event loop", () => {
  it("is counted, and elsewhere only that", async () => {
    vi.stubEnv("NODE_ENV", "production");
    const { port, loop } = await start();

    await get(port, "/at-once/1");
    await get(port, "/quick");
    await get(port, "/later");
    await sleep(50);

    expect(loop.blocked).toBe(2);
    expect(loop.longest).toBeGreaterThan(200);
    expect(warn).not.toHaveBeenCalled();
  });

  it("is not watched where the limit is 0", async () => {
    const { port, loop } = await start({ maxLoopDelay: 0 });

    await get(port, "/at-once/1");
    await sleep(50);

    expect(loop).toMatchObject({ blocked: 0, longest: 0 });
    expect(warn).not.toHaveBeenCalled();
  });
});
