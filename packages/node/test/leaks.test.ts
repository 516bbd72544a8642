import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lines, open, until } from "./exchange-bytes.ts";
import { canWatch, WatchedServer } from "./watched-server.ts";

// LEAK_REQUESTS=1000000 for the figure we promise: less than a byte a request. `pnpm soak -- leaks` measures it too.
const short = Number(process.env["LEAK_REQUESTS"] ?? 100_000);
/** Before that, V8 compiles the most of what it keeps. */
const warmUp = 40_000;
/** What it compiles later is up to half of this, and no more with ten times the requests: 8 bytes of each, or 0.8. */
const mostGrown = 800_000;

let server: WatchedServer;
beforeEach(async () => {
  server = await WatchedServer.start();
});
afterEach(() => server.stop());

const get = lines("GET /short HTTP/1.1", "host: x", "", "");
const getNoted = lines("GET /noted HTTP/1.1", "host: x", "", "");
const body = '{"name":"Ada"}';
const postNoted = lines(
  "POST /noted HTTP/1.1",
  "host: x",
  "content-type: application/json",
  `content-length: ${body.length}`,
  "",
  body,
);

/** Sends requests, a hundred in a packet, on one connection that ends then. */
async function send(requests: string, packets: number): Promise<void> {
  const socket = await open(server.port);
  for (let left = packets; left > 0; left -= 1) {
    socket.write(requests + lines("GET /last HTTP/1.1", "host: x", "", ""));
    // oxlint-disable-next-line no-await-in-loop -- one packet after the other
    await until(socket, "404");
  }
  socket.destroy();
  await once(socket, "close");
}

async function resetMany(count: number): Promise<void> {
  const now = Math.min(50, count);
  const sockets = await Promise.all(Array.from({ length: now }, () => open(server.port)));
  await Promise.all(
    sockets.map((socket) => {
      const closed = once(socket, "close");
      socket.on("error", () => undefined);
      socket.write(getNoted + postNoted.slice(0, -3), () => socket.resetAndDestroy());
      return closed;
    }),
  );
  if (now < count) await resetMany(count - now);
}

describe.skipIf(!canWatch)("a server keeps nothing", { timeout: 120_000 }, () => {
  it("of 10,000 requests, their contexts, bodies and dependencies", async () => {
    await send(getNoted.repeat(50) + postNoted.repeat(50), 100);

    // Five things of each GET, three of each POST.
    await expect.poll(() => server.heap()).toMatchObject({ noted: 40_000, live: 0 });
  });

  it("of 10,000 connections that are reset", async () => {
    await resetMany(2000);
    const before = (await server.heap()).heapUsed;

    await resetMany(10_000);

    const after = await server.heap();
    expect(after.live).toBe(0);
    expect(after.heapUsed - before).toBeLessThan(5 * 1024 * 1024);
  });

  it(`of ${short} short requests`, async () => {
    await send(get.repeat(100), warmUp / 100);
    const before = (await server.heap()).heapUsed;

    await send(get.repeat(100), short / 100);

    expect((await server.heap()).heapUsed - before).toBeLessThan(mostGrown);
  });
});
