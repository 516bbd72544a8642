import { once } from "node:events";
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import type { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { App, EventSourceResponse, FileResponse, StreamingResponse } from "@fastidious/core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { loadNodeFiles } from "../../src/files.ts";
import { type RunningServer, serve } from "../../src/index.ts";
import { lines, open, until } from "../exchange-bytes.ts";

const folder = mkdtempSync(join(tmpdir(), "slow-readers-"));
const file = join(folder, "large.bin");
writeFileSync(file, "");
truncateSync(file, 64 * 1024 * 1024);
afterAll(() => rmSync(folder, { recursive: true }));

const logged = vi.fn<() => void>();
let alive = 0;
const app = new App({ loadFiles: loadNodeFiles, logger: { error: logged, warn: logged } });
const kilobyte = "x".repeat(1024);
const large = "x".repeat(32 * 1024 * 1024);

class Firehose extends EventSourceResponse {
  static override readonly bufferLimit = 1_048_576;
}

async function* tick(data: string, signal?: AbortSignal): AsyncGenerator<string> {
  alive += 1;
  try {
    for (;;) {
      yield data;
      // oxlint-disable-next-line no-await-in-loop -- an event now and then
      await (signal === undefined ? sleep(1) : once(signal, "abort"));
    }
  } finally {
    alive -= 1;
  }
}

app.get("/events", { responseClass: EventSourceResponse }, () => tick(kilobyte.repeat(64)));
app.get("/capped", { responseClass: Firehose }, () => tick(kilobyte.repeat(64)));
class Patient extends EventSourceResponse {
  static override readonly bufferLimit = 67_108_864;
}

app.get("/numbered", { responseClass: Patient }, function* () {
  for (let number = 0; number < 16_000; number += 1) yield `${number} ${kilobyte}`;
});
app.get("/silent", { responseClass: EventSourceResponse }, ({ signal }) => tick("once", signal));
app.get("/stream", { responseClass: StreamingResponse }, () => tick(kilobyte.repeat(64)));
app.get("/file", () => new FileResponse(file));
app.get("/text", () => large);
app.get("/ok", () => "ok");

const sendTimeout = 400;
let server: RunningServer;
beforeAll(async () => {
  server = await serve(app, { port: 0, handleSignals: false, accessLog: false, sendTimeout });
});
beforeEach(() => {
  logged.mockClear();
});
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await vi.waitUntil(async () => (await connections()) === 0);
});
afterAll(() => server.close());

/** Asks for something, and reads nothing. */
async function ask(path: string): Promise<Socket> {
  const socket = await open(server.port);
  sockets.push(socket);
  socket.on("error", () => undefined);
  socket.write(lines(`GET ${path} HTTP/1.1`, "host: x", "", ""));
  return socket;
}

describe("a client that takes nothing for so long as sendTimeout is cut off, and all is freed:", () => {
  it.each(["/events", "/stream"])("%s", async (path) => {
    await ask(path);
    await expect.poll(() => alive).toBe(1);

    await sleep(sendTimeout / 2);
    expect(alive).toBe(1);

    await expect.poll(() => alive, { timeout: 5000 }).toBe(0);
    expect(logged).not.toHaveBeenCalled();
  });

  it.each(["/file", "/text"])("%s", async (path) => {
    await ask(path);

    await sleep(sendTimeout / 2);
    expect(await connections()).toBe(1);
    await expect.poll(connections, { timeout: 5000 }).toBe(0);
    expect(logged).not.toHaveBeenCalled();
  });
});

describe("a client that takes nothing is cut off also", () => {
  it("where it has read an answer before, slowly", async () => {
    const socket = await ask("/text");
    await sleep(sendTimeout / 2);
    await take(socket, large.length);

    socket.write(lines("GET /text HTTP/1.1", "host: x", "", ""));

    await expect.poll(connections, { timeout: 5000 }).toBe(0);
  });

  it("where it goes on to send", async () => {
    const socket = await ask("/text");
    const timer = setInterval(() => socket.write("\r\n"), sendTimeout / 4);

    await expect
      .poll(connections, { timeout: 5000 })
      .toBe(0)
      .finally(() => clearInterval(timer));
  });
});

it("gives who is behind within bufferLimit all that was sent, in its order", async () => {
  const socket = await ask("/numbered");
  await sleep(sendTimeout / 2);

  const received = await until(socket, "\r\n0\r\n\r\n");
  const numbers = [...received.matchAll(/data: "?(\d+) /g)].map(([, number]) => Number(number));

  expect(numbers).toEqual(Array.from({ length: 16_000 }, (_, number) => number));
});

describe("who is behind is not cut off", () => {
  it.each(["/file", "/text"])("while taking a little of %s now and then", async (path) => {
    const socket = await ask(path);
    let length = 0;
    socket.on("data", (chunk: Buffer) => {
      length += chunk.length;
      socket.pause();
      setTimeout(() => socket.resume(), 5);
    });

    await sleep(sendTimeout * 4);

    expect(length).toBeGreaterThan(0);
    expect(await connections()).toBe(1);
  });

  it("while nothing is sent", async () => {
    const socket = await ask("/silent");
    await until(socket, "once");

    await sleep(sendTimeout * 3);

    expect(alive).toBe(1);
    socket.destroy();
    await expect.poll(() => alive).toBe(0);
  });

  it("after having caught up", async () => {
    const socket = await ask("/events");
    await sleep(sendTimeout / 2);
    socket.resume();
    await sleep(sendTimeout * 2);

    expect(alive).toBe(1);
    expect(socket.destroyed).toBe(false);
  });
});

it("leaves connections alone that wait for their next request", async () => {
  const socket = await ask("/ok");
  await until(socket, '"ok"');

  await sleep(sendTimeout * 3);
  socket.write(lines("GET /ok HTTP/1.1", "host: x", "", ""));

  expect(await until(socket, '"ok"')).toMatch(/^HTTP\/1.1 200 /);
});

describe("a hundred clients that do not read events", () => {
  it("are cut off beyond bufferLimit, and others wait for none of them", async () => {
    await Promise.all(Array.from({ length: 100 }, () => ask("/capped")));
    const started = performance.now();
    const other = await ask("/ok");

    await until(other, '"ok"');

    expect(performance.now() - started).toBeLessThan(2000);
    await expect.poll(() => alive, { timeout: 20_000 }).toBe(0);
  });
});

/** Reads so many bytes, and what belongs to them, then nothing. */
function take(socket: Socket, length: number): Promise<void> {
  return new Promise((resolve) => {
    let taken = 0;
    socket.on("data", (chunk: Buffer) => {
      taken += chunk.length;
      if (taken < length) return;
      socket.pause();
      resolve();
    });
  });
}

function connections(): Promise<number> {
  return new Promise((resolve, reject) => {
    server.server.getConnections((error, count) =>
      error === null ? resolve(count) : reject(error),
    );
  });
}
