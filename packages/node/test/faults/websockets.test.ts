import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { exchangeBytes, lines, open, until, untilClosed } from "../exchange-bytes.ts";
import { canWatch, WatchedServer } from "../watched-server.ts";
import { closing, exchangeFrames, frame, handshake, openRaw } from "../websockets/frames.ts";

let server: WatchedServer;
beforeEach(async () => {
  server = await WatchedServer.start();
});
afterEach(() => server.stop());

/** Has something done as often, some at the same time. */
async function repeat(times: number, work: () => Promise<unknown>): Promise<void> {
  const queue = Array.from({ length: times }, () => work);
  const worker = async (): Promise<void> => {
    await queue.pop()?.();
    if (queue.length > 0) await worker();
  };
  await Promise.all(Array.from({ length: 20 }, worker));
}

/** MiB that live after a garbage collection. */
async function heap(): Promise<number> {
  const { heapUsed } = await server.heap();
  return heapUsed / 1_048_576;
}

const badKey = handshake("/ws").replace(/(key: ).*/, "$1bad\r\nconnection: close");

describe.skipIf(!canWatch)("a server, seen from outside", { timeout: 120_000 }, () => {
  it("keeps nothing of 10,000 handshakes with a bad key", async () => {
    await repeat(500, () => exchangeBytes(server.port, badKey));
    const before = await heap();

    await repeat(10_000, () => exchangeBytes(server.port, badKey));

    expect((await heap()) - before).toBeLessThan(5);
  });

  it("keeps nothing of 5,000 clients that reset, within a handshake or behind one", async () => {
    const open5 = async (): Promise<void> => {
      const socket = await openRaw(server.port, "/ws");
      socket.resetAndDestroy();
    };
    const within = async (): Promise<void> => {
      const socket = await open(server.port);
      socket.on("error", () => undefined);
      socket.write(handshake("/ws"));
      socket.resetAndDestroy();
    };
    await repeat(300, open5);
    await server.untilEnded();
    const before = await heap();
    const descriptors = server.descriptors();

    await repeat(2500, open5);
    await repeat(2500, within);
    await server.untilEnded();

    expect((await heap()) - before).toBeLessThan(5);
    expect(server.descriptors()).toBeLessThan(descriptors + 10);
  });

  it("keeps nothing of 200,000 messages", async () => {
    const socket = await openRaw(server.port, "/ws");
    const many = Buffer.concat(
      Array.from({ length: 1000 }, () => frame({ opcode: 1, payload: "x" })),
    );
    const last = (n: number): Buffer => frame({ opcode: 1, payload: `last ${n}.` });
    const burst = async (n: number): Promise<void> => {
      const answered = until(socket, `last ${n}.`);
      socket.write(Buffer.concat([many, last(n)]));
      await answered;
      if (n % 100 !== 0) await burst(n + 1);
    };
    await burst(1);
    const before = await heap();

    await burst(101);

    expect((await heap()) - before).toBeLessThan(5);
    socket.destroy();
  });

  it("answers on after each kind of frame that is none", async () => {
    const broken = [
      ...Array.from({ length: 16 }, (_, opcode) => frame({ opcode, rsv: 7 })),
      ...[3, 7, 11, 15].map((opcode) => frame({ opcode })),
      frame({ opcode: 1, isMasked: false }),
      frame({ opcode: 8, payload: closing(1005) }),
      frame({ opcode: 1, payload: Buffer.from([0xff]) }),
      frame({ opcode: 2, claims: 2 ** 50 }),
      Buffer.from("GET / HTTP/1.1\r\n\r\n"),
    ];

    const ends = await Promise.all(
      broken.map((bytes) => exchangeFrames(server.port, "/ws", [bytes], 0)),
    );

    expect(new Set(ends.flat())).toEqual(new Set(["close 1002", "close 1007", "close 1009"]));
    await server.untilEnded();
  });
});

it("closes a connection whose denied client sends on", async () => {
  const socket = await open(server.port);
  const closed = untilClosed(socket);

  socket.write(lines(handshake("/nowhere"), "x".repeat(100_000)));

  expect(await closed).toMatch(/^HTTP\/1.1 404 /);
});
