import { App, type Logger } from "@fastidious/core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type RunningServer, serve } from "../../src/index.ts";
import { exchangeBytes, lines } from "../exchange-bytes.ts";
import { Client, denial } from "../websockets/client.ts";
import { closing, exchangeFrames, frame, handshake } from "../websockets/frames.ts";

const log = vi.fn<Logger["error"]>();
const app = new App({ logger: { error: log, warn: log }, websockets: { closeTimeout: 50 } });
app.get("/plain", () => "plain");
app.websocket("/ws", async ({ socket }) => {
  await socket.accept();
  for await (const text of socket.iterText()) await socket.sendText(text);
});
app.websocket("/bye", ({ socket }) => socket.accept());
app.websocket("/close", async ({ socket }) => {
  await socket.accept();
  // What is not text, in plain JavaScript.
  await socket.close(1000, JSON.parse("7"));
});

let server: RunningServer;
beforeAll(async () => {
  server = await serve(app, { port: 0, handleSignals: false });
});
afterAll(() => server.close());

// CVE-2022-39386 (@fastify/websocket): no error listener.
it("lives on after a malformed frame", async () => {
  expect(await exchangeFrames(server.port, "/ws", [frame({ opcode: 3, rsv: 5 })], 0)).toEqual([
    "close 1002",
  ]);
  expect(log).not.toHaveBeenCalled();
});

// CVE-2024-37890 (ws): more headers than Node counts.
it("refuses a handshake of 2,000 headers", async () => {
  const many = Array.from({ length: 2000 }, (_, n) => `x${n}: 1`);

  expect(await exchangeBytes(server.port, handshake("/ws", ...many))).toMatch(/^HTTP\/1.1 431 /);
});

// CVE-2021-32640 (ws) and its like: time that grows with the square of a header.
it.each([
  "sec-websocket-protocol",
  "sec-websocket-extensions",
  "sec-websocket-key",
  "origin",
  "upgrade",
])("takes no time for a header of spaces: %s", async (name) => {
  const started = performance.now();
  const value = `x${" ".repeat(15_000)}x,`;
  const head = handshake("/bye")
    .replace("Upgrade", "Upgrade, close")
    .replace(new RegExp(`${name}: .*\r\n`), "");

  await exchangeBytes(server.port, head.replace("\r\n\r\n", `\r\n${name}: ${value}\r\n\r\n`));

  expect(performance.now() - started).toBeLessThan(500);
});

// ws 8.20.1: a close with a length that was no text's sent memory that was not initialised.
it("sends nothing but text as the reason of a close", async () => {
  const client = await Client.open(`${server.url}/close`);

  const [code, reason] = await client.closed;

  expect([code, reason]).toEqual([1011, ""]);
});

// ws 8.21.0: memory of tiny fragments; and of ones that are empty.
it.each(["x", ""])("closes on 200,000 fragments of %j", async (payload) => {
  const tiny = frame({ opcode: 0, payload, fin: false });
  const flood = Buffer.concat([
    frame({ opcode: 1, payload, fin: false }),
    ...Array.from({ length: 200_000 }, () => tiny),
  ]);

  expect(await exchangeFrames(server.port, "/ws", [flood], 1)).toEqual(["close 1008"]);
});

describe("cross-site WebSocket hijacking", () => {
  it.each([
    "https://evil.example",
    "null",
    "file://",
    "http://127.0.0.1",
    "http://127.0.0.1.evil.example",
    "http://evil.example#127.0.0.1",
    "",
  ])("is refused: a page of %j", async (origin) => {
    expect((await denial(`${server.url}/ws`, { headers: { origin } })).status).toBe(403);
  });

  it("is refused where two origins are named", async () => {
    const head = handshake("/ws", "origin: http://localhost", "origin: https://evil.example");

    expect(await exchangeBytes(server.port, head)).toMatch(/^HTTP\/1.1 403 /);
  });
});

describe("request smuggling by an upgrade", () => {
  it("finds no 101 on a plain route, whatever follows", async () => {
    const raw = await exchangeBytes(
      server.port,
      handshake("/plain") + lines("GET /ws HTTP/1.1", "host: localhost", "", ""),
    );

    expect(raw.match(/HTTP\/1.1 \d+/g)).toEqual(["HTTP/1.1 200"]);
  });

  // A proxy that believes in a tunnel after any answer would send other clients' bytes through it.
  it.each(["sec-websocket-version: 777", "sec-websocket-key: x"])(
    "answers what is no handshake as a request, and reads on as HTTP: %s",
    async (line) => {
      const head = handshake("/ws").replace(new RegExp(`${line.split(":")[0]}: .*`), line);
      const raw = await exchangeBytes(
        server.port,
        head.replace("\r\n\r\n", "\r\nconnection: close\r\n\r\n"),
      );

      expect(raw).toMatch(/^HTTP\/1.1 4(?:00|26) /);
    },
  );
});

it("tells a client of 123 bytes of a reason at most", async () => {
  const close = frame({ opcode: 8, payload: closing(4000, "x".repeat(123)) });

  expect(await exchangeFrames(server.port, "/ws", [close], 1)).toEqual([
    `close 4000 ${"x".repeat(123)}`,
  ]);
});
