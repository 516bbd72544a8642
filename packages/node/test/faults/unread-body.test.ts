import type { Socket } from "node:net";
import { App, StreamingResponse } from "@fastidious/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningServer, serve } from "../../src/index.ts";
import { exchangeBytes, lines, open, until, untilClosed } from "../exchange-bytes.ts";

const app = new App();
const background: string[] = [];
app.post("/ignored", () => "ignored");
app.post("/sends", () => new StreamingResponse(["sent"]));
app.post("/read", async ({ request }) => (await request.text()).length);
app.post("/first-chunk", async ({ request }) => {
  for await (const chunk of request.stream()) return chunk.length;
  return 0;
});
app.post("/held-reader", async ({ request }) => {
  const { value } = await request.stream().getReader().read();
  return value?.length;
});
app.post("/swallow", async ({ request }) => {
  try {
    for await (const chunk of request.stream()) background.push(String(chunk.length));
  } catch {
    return "nothing happened";
  }
  return "whole";
});
app.post("/swallow-text", ({ request }) => request.text().catch(() => "nothing happened"));
app.post("/wide", { bodyLimit: 4_194_304 }, () => "wide");
app.get("/ok", () => "ok");

let server: RunningServer;
beforeAll(async () => {
  server = await serve(app, { port: 0, handleSignals: false });
});
afterAll(() => server.close());

/** The server's side of the connection that was opened last. */
let accepted: Socket | undefined;
beforeAll(() => {
  server.server.on("connection", (socket) => (accepted = socket));
});

function head(path: string, ...more: string[]): string {
  return lines(`POST ${path} HTTP/1.1`, "host: localhost", ...more, "", "");
}

/** A body in chunks of 64 KiB. */
function chunked(size: number): string {
  const chunk = `10000\r\n${"x".repeat(65_536)}\r\n`;
  return `${chunk.repeat(Math.ceil(size / 65_536))}0\r\n\r\n`;
}

const next = lines("GET /ok HTTP/1.1", "host: localhost", "connection: close", "", "");
const twoMebibytes = 2_097_152;

describe("a body beyond the limit is a 413 for a handler", () => {
  it.each(["/ignored", "/first-chunk", "/held-reader", "/swallow", "/swallow-text", "/read"])(
    "that does as %s (CVE-2025-59139 hono)",
    async (path) => {
      const raw = await exchangeBytes(
        server.port,
        head(path, "transfer-encoding: chunked") + chunked(twoMebibytes),
      );

      expect(raw).toMatch(/^HTTP\/1.1 413 /);
      expect(raw.match(/HTTP\/1.1/g)).toHaveLength(1);
    },
  );

  it.each(["/ignored", "/first-chunk", "/swallow", "/swallow-text", "/read"])(
    "that does as %s, by its announced length, before it was sent",
    async (path) => {
      const raw = await exchangeBytes(server.port, head(path, `content-length: ${twoMebibytes}`));

      expect(raw).toMatch(/^HTTP\/1.1 413 /);
    },
  );
});

describe("a body within the limit", () => {
  it.each([
    ["/ignored", '"ignored"'],
    ["/sends", "sent"],
    ["/first-chunk", "5"],
    ["/held-reader", "5"],
    ["/wide", '"wide"'],
  ])(
    "that %s leaves is passed over, and the next request is in its place",
    async (path, answer) => {
      const chunks = lines("5", "hello", "6", " world", "0", "", "");
      const raw = await exchangeBytes(
        server.port,
        head(path, "transfer-encoding: chunked") + chunks + next,
      );

      expect(raw).toContain(answer);
      expect(raw).toMatch(/"ok"$/);
    },
  );

  it("that comes after its answer is passed over too", async () => {
    const socket = await open(server.port);
    socket.write(head("/ignored", "content-length: 60000"));
    expect(await until(socket, '"ignored"')).not.toMatch(/connection: close/i);

    socket.write("x".repeat(60_000) + next);

    expect(await untilClosed(socket)).toMatch(/"ok"$/);
  });
});

describe("of a body that nobody wants", () => {
  // What one read brings comes together: 64 KiB. So does what was on its way with the answer.
  const atMost = 3 * 65_536;

  it.each([
    ["413", "/read", 1_000_000_000],
    ["200", "/wide", 4_000_000],
    ["404", "/nowhere", 1_000_000],
  ])(
    "little is read after the %s of %s, and the client reads its answer",
    async (status, path, length) => {
      const socket = await open(server.port);
      const closed = untilClosed(socket);
      socket.write(head(path, `content-length: ${length}`));

      await sendUntilClosed(socket);
      const raw = await closed;

      expect(raw).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      expect(raw).toMatch(/\r\nconnection: close\r\n/i);
      expect(raw.match(/HTTP\/1.1/g)).toHaveLength(1);
      expect(accepted?.bytesRead).toBeLessThan(atMost);
    },
  );

  it("the rest of an endless one is not read", async () => {
    const socket = await open(server.port);
    const closed = untilClosed(socket);
    socket.write(head("/ignored", "transfer-encoding: chunked"));

    await sendUntilClosed(socket, `10000\r\n${"x".repeat(65_536)}\r\n`);

    expect(await closed).toMatch(/^HTTP\/1.1 413 /);
    expect(accepted?.bytesRead).toBeLessThan(1_048_576 + atMost);
  });
});

/** Sends until nobody listens any more, and gives how many bytes went out. */
async function sendUntilClosed(socket: Socket, chunk = "x".repeat(65_536)): Promise<number> {
  const send = async (sent: number): Promise<number> => {
    if (!socket.writable || sent > 50_000_000) return sent;
    if (!socket.write(chunk)) await drainedOrClosed(socket);
    return send(sent + chunk.length);
  };
  return send(0);
}

function drainedOrClosed(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    socket.once("drain", resolve);
    socket.once("close", resolve);
  });
}
