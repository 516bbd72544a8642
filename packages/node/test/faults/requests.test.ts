import { EventEmitter, once } from "node:events";
import type { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { App, EventSourceResponse, StreamingResponse } from "@fastidious/core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { type RunningServer, serve } from "../../src/index.ts";
import { exchangeBytes, lines, open, until, untilClosed } from "../exchange-bytes.ts";

let begun = 0;
let failures = 0;
const app = new App({
  logger: { error: () => (failures += 1), warn: () => (failures += 1) },
});
app.get("/n/{n:int}", ({ path }) => path.n);
app.get("/stream", () => new StreamingResponse(["one", "two"]));
app.get("/broken", { responseClass: StreamingResponse }, async function* () {
  yield "part";
  await sleep(50);
  throw new Error("no more");
});
app.get("/endless", { responseClass: StreamingResponse }, async function* () {
  yield "part";
  await once(new EventEmitter(), "never");
});
app.get("/events", { responseClass: EventSourceResponse }, async function* ({ signal }) {
  begun += 1;
  yield "hello";
  await once(signal, "abort");
});
app.get("/throws", { query: { message: z.string() } }, ({ query }) => {
  throw new Error(query.message);
});
app.post("/body", async ({ request }) => (await request.text()).length);
let ran = 0;
app.post("/list", { body: z.array(z.int()) }, () => (ran += 1));
let waiting = 0;
let noticed = 0;
app.get("/waits", async ({ signal }) => {
  waiting += 1;
  await once(signal, "abort");
  noticed += 1;
});

let server: RunningServer;
beforeAll(async () => {
  server = await serve(app, { port: 0, handleSignals: false });
});
afterAll(() => server.close());

function get(target: string, ...head: string[]): string {
  return lines(`GET ${target} HTTP/1.1`, "host: localhost", ...head, "", "");
}

it("answers 1,000 requests of one packet in their order", async () => {
  const numbers = Array.from({ length: 1000 }, (_, n) => n);
  const requests = numbers.map((n) => get(`/n/${n}`, ...(n === 999 ? ["connection: close"] : [])));

  const raw = await exchangeBytes(server.port, requests.join(""));

  expect(raw.match(/(?<=\r\n\r\n)\d+/g)?.map(Number)).toEqual(numbers);
});

describe("HTTP/1.0", () => {
  it("gets a stream without chunks, and the end of the connection", async () => {
    const raw = await exchangeBytes(server.port, lines("GET /stream HTTP/1.0", "", ""));

    expect(raw).not.toMatch(/transfer-encoding/i);
    expect(raw).toMatch(/\r\n\r\nonetwo$/);
  });

  // The end of the connection is that of the body: an end would pass the part for the whole.
  it("sees a reset where a stream fails on its way", async () => {
    const socket = await open(server.port);
    const ended = vi.fn<() => void>();
    socket.on("end", ended);

    socket.write(lines("GET /broken HTTP/1.0", "", ""));
    await until(socket, "part");
    const [error] = await once(socket, "error");

    expect(error).toHaveProperty("code", "ECONNRESET");
    expect(ended).not.toHaveBeenCalled();
  });

  it("sees a reset where the server closes before a stream has ended", async () => {
    const closing = await serve(app, { port: 0, handleSignals: false, drainTimeout: 100 });
    const socket = await open(closing.port);

    socket.write(lines("GET /endless HTTP/1.0", "", ""));
    await until(socket, "part");
    const failed = once(socket, "error");
    const { cutBodies } = await closing.close();

    expect((await failed)[0]).toHaveProperty("code", "ECONNRESET");
    expect(cutBodies).toEqual(["GET /endless"]);
  });

  it("keeps its connection where it asks for that", async () => {
    const one = lines("GET /n/1 HTTP/1.0", "connection: keep-alive", "", "");
    const last = lines("GET /n/2 HTTP/1.0", "", "");

    expect((await exchangeBytes(server.port, one + last)).match(/HTTP\/1.1 200/g)).toHaveLength(2);
  });
});

it("ends HEAD of endless events at once, and begins none", async () => {
  const started = performance.now();

  const raw = await exchangeBytes(
    server.port,
    lines("HEAD /events HTTP/1.1", "host: localhost", "connection: close", "", ""),
  );

  expect(raw).toMatch(/^HTTP\/1.1 200 .*\r\n\r\n$/s);
  expect(performance.now() - started).toBeLessThan(500);
  expect(begun).toBe(0);
});

it.each([
  ["h2c", ["connection: upgrade, http2-settings", "upgrade: h2c", "http2-settings: AAMAAABkAAQ"]],
  [
    "a WebSocket",
    [
      "connection: upgrade",
      "upgrade: websocket",
      "sec-websocket-version: 13",
      "sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==",
    ],
  ],
])("answers as ever where a client would switch to %s", async (_name, head) => {
  const socket = await open(server.port);

  socket.write(get("/n/7", ...head));

  expect(await until(socket, "\r\n\r\n7")).toMatch(/^HTTP\/1.1 200 OK\r\n/);
  socket.destroy();
});

it("refuses CONNECT", async () => {
  const raw = await exchangeBytes(
    server.port,
    lines("CONNECT example.com:443 HTTP/1.1", "host: example.com:443", "", ""),
  );

  expect(raw).not.toMatch(/^HTTP\/1.1 2/);
});

it("has no message of an error in an answer, of 1,000", async () => {
  failures = 0;
  const secrets = Array.from({ length: 1000 }, (_, at) => `secret-${at}-${Math.random()}`);
  const raw = await exchangeBytes(
    server.port,
    secrets
      .map((secret, at) =>
        get(`/throws?message=${secret}`, ...(at === 999 ? ["connection: close"] : [])),
      )
      .join(""),
  );

  expect(raw.match(/HTTP\/1.1 500 /g)).toHaveLength(1000);
  expect(raw).not.toContain("secret");
  expect(failures).toBe(1000);
});

it.each([
  ["its length", ["content-length: 9"], "[1]"],
  ["its chunk", ["transfer-encoding: chunked"], "9\r\n[1]"],
  ["its last chunk", ["transfer-encoding: chunked"], "3\r\n[1]\r\n"],
])(
  "runs a handler on a whole body, and on none that ends before %s says",
  async (_name, head, body) => {
    failures = 0;
    ran = 0;
    await exchangeBytes(
      server.port,
      lines(
        "POST /list HTTP/1.1",
        "host: localhost",
        "content-type: application/json",
        "content-length: 3",
        "connection: close",
        "",
        "[1]",
      ),
    );
    const socket = await open(server.port);
    const closed = untilClosed(socket);

    socket.end(
      lines(
        "POST /list HTTP/1.1",
        "host: localhost",
        "content-type: application/json",
        ...head,
        "",
        body,
      ),
    );

    expect(await closed).not.toMatch(/HTTP\/1.1 [25]/);
    expect(ran).toBe(1);
    expect(failures).toBe(0);
  },
);

it("notices of each of 300 clients that it has left, at once", async () => {
  failures = 0;
  const sockets = await Promise.all(Array.from({ length: 300 }, () => open(server.port)));
  for (const socket of sockets) socket.write(get("/waits"));
  await expect.poll(() => waiting).toBe(300);

  const left = performance.now();
  for (const socket of sockets) socket.destroy();
  await expect.poll(() => noticed, { interval: 10 }).toBe(300);

  // A tenth of a second, on a machine that has nothing else to do.
  expect(performance.now() - left).toBeLessThan(1000);
  expect(failures).toBe(0);
});

describe("1,000 connections that are reset", () => {
  it.each([
    ["before a request", ""],
    ["within a head", "GET /n/1 HTTP/1.1\r\nhost: loc"],
    ["within a body", "POST /body HTTP/1.1\r\nhost: localhost\r\ncontent-length: 9\r\n\r\nabc"],
    ["before the answer is read", get("/stream")],
    ["within events", get("/events")],
  ])("%s leave nothing and log nothing", async (_name, bytes) => {
    failures = 0;

    await resetMany(bytes, 1000);

    await expect.poll(() => connections(), { timeout: 10_000 }).toBe(0);
    expect(failures).toBe(0);
    expect(await exchangeBytes(server.port, get("/n/1", "connection: close"))).toMatch(/1$/);
  });
});

/** Opens connections, fifty at a time, that break off once they have sent something. */
async function resetMany(bytes: string, count: number): Promise<void> {
  const now = Math.min(50, count);
  const sockets = await Promise.all(Array.from({ length: now }, () => open(server.port)));
  await Promise.all(sockets.map((socket) => resetAfter(socket, bytes)));
  if (now < count) await resetMany(bytes, count - now);
}

function resetAfter(socket: Socket, bytes: string): Promise<unknown> {
  socket.on("error", () => undefined);
  const closed = once(socket, "close");
  socket.write(bytes, () => socket.resetAndDestroy());
  return closed;
}

function connections(): Promise<number> {
  return new Promise((resolve, reject) => {
    server.server.getConnections((error, count) =>
      error === null ? resolve(count) : reject(error),
    );
  });
}
