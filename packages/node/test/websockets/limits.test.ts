import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { App, type Logger, type WebSocketDisconnect } from "@fastidious/core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type RunningServer, serve, type ServeOptions } from "../../src/index.ts";
import { Client } from "./client.ts";
import { closing, exchangeFrames, frame, openRaw } from "./frames.ts";

const log = vi.fn<Logger["error"]>();
let app: App;
let server: RunningServer;
let codes: number[];
beforeEach(() => {
  log.mockClear();
  codes = [];
  app = new App({ logger: { error: log, warn: log }, websockets: { closeTimeout: 50 } });
});
afterEach(() => server.close());

async function start(options: ServeOptions = {}): Promise<string> {
  server = await serve(app, { port: 0, handleSignals: false, ...options });
  return server.url;
}

const note = ({ code }: WebSocketDisconnect): void => void codes.push(code);

describe("maxPayload", () => {
  beforeEach(() => {
    app.websocket("/", { maxPayload: 10 }, async ({ socket }) => {
      await socket.accept();
      for await (const text of socket.iterText()) await socket.sendText(text);
      await socket.receiveText().catch(note);
    });
  });

  it("is counted in bytes, and what is longer closes with 1009", async () => {
    const client = await Client.open(await start());

    client.send("ééééé");
    expect(await client.next()).toBe("ééééé");
    client.send("éééééx");

    expect((await client.closed)[0]).toBe(1009);
    await vi.waitFor(() => expect(codes).toEqual([1009]));
    expect(log).not.toHaveBeenCalled();
  });

  it("holds for the fragments of a message together", async () => {
    await start();
    const parts = [0, 1, 2].map((at) =>
      frame({ opcode: at === 0 ? 1 : 0, payload: "1234", fin: false }),
    );

    expect(await exchangeFrames(server.port, "/", parts, 0)).toEqual(["close 1009"]);
  });
});

it("closes on many tiny fragments with 1008", async () => {
  app.websocket("/", async ({ socket }) => {
    await socket.accept();
    await socket.receiveText().catch(note);
  });
  await start();
  const tiny = frame({ opcode: 0, payload: "x", fin: false });
  const first = frame({ opcode: 1, payload: "x", fin: false });
  const flood = Buffer.concat([first, ...Array.from({ length: 200_000 }, () => tiny)]);

  expect(await exchangeFrames(server.port, "/", [flood], 1)).toEqual(["close 1008"]);
  await vi.waitFor(() => expect(codes).toEqual([1008]));
});

describe("a handler that does not receive", () => {
  it("makes its client wait, and loses nothing", async () => {
    let received = 0;
    let go: () => void = () => undefined;
    const going = new Promise<void>((resolve) => (go = resolve));
    app.websocket("/", { maxQueuedMessages: 4 }, async ({ socket }) => {
      await socket.accept();
      await going;
      for await (const _bytes of socket.iterBytes()) received += 1;
    });
    const client = await Client.open(await start());
    const messages = Array.from({ length: 400 }, () => Buffer.alloc(65_536));

    client.send(...messages);
    await sleep(300);
    const behind = client.websocket.bufferedAmount;
    go();
    await client.close();

    // 25 MiB were sent: the system's buffers take some 6 of them, and the server a chunk.
    expect(behind).toBeGreaterThan(10 * 1024 * 1024);
    await vi.waitFor(() => expect(received).toBe(400));
  });

  it("may still close", async () => {
    app.websocket("/", { maxQueuedMessages: 1 }, async ({ socket }) => {
      await socket.accept();
      await sleep(50);
    });
    const client = await Client.open(await start());

    client.send("1", "2", "3");

    expect(await client.closed).toEqual([1000, ""]);
  });
});

describe("a client that does not read", () => {
  it("makes a handler wait that waits for what it sends", async () => {
    let sent = 0;
    app.websocket("/", { pingInterval: null }, async ({ socket }) => {
      await socket.accept();
      for (;;) {
        // One after the other is the point.
        // oxlint-disable-next-line no-await-in-loop
        await socket.sendBytes(new Uint8Array(65_536));
        sent += 1;
      }
    });
    await start();
    const socket = await openRaw(server.port, "/");

    socket.pause();
    await vi.waitFor(async () => {
      const before = sent;
      await sleep(100);
      expect(sent).toBe(before);
    });

    expect(sent).toBeLessThan(400);
    socket.destroy();
    expect((await server.close()).isClean).toBe(true);
    expect(log).not.toHaveBeenCalled();
  });

  it("is cut off after sendTimeout where a handler waits for it", async () => {
    app.websocket("/", { pingInterval: null }, async ({ socket }) => {
      await socket.accept();
      await socket.sendBytes(new Uint8Array(16_000_000)).catch(note);
    });
    await start({ sendTimeout: 200 });
    const socket = await openRaw(server.port, "/");

    socket.pause();

    await vi.waitFor(() => expect(codes).toEqual([1006]), { timeout: 5000 });
    socket.destroy();
  });

  it("is sent a message that is longer than maxBufferedAmount where none waits", async () => {
    app.websocket("/", { maxBufferedAmount: 1000 }, async ({ socket }) => {
      await socket.accept();
      await socket.sendBytes(new Uint8Array(1_000_000));
      await socket.sendText("done");
    });
    const client = await Client.open(await start());

    expect(await client.closed).toEqual([1000, ""]);
    expect(client.messages).toEqual([Buffer.alloc(1_000_000), "done"]);
  });

  it("is cut off where more waits for it than maxBufferedAmount", async () => {
    app.websocket("/", { maxBufferedAmount: 1_000_000 }, async ({ socket }) => {
      await socket.accept();
      for (let n = 0; n < 1000; n += 1) void socket.sendBytes(new Uint8Array(65_536));
      await socket.receiveText().catch(note);
    });
    await start();
    const socket = await openRaw(server.port, "/");

    socket.pause();

    await vi.waitFor(() => expect(codes).toEqual([1006]));
    socket.destroy();
    expect(log).not.toHaveBeenCalled();
  });
});

it("lets others run while a handler sends without end", async () => {
  app.get("/", () => "ok");
  app.websocket("/flood", async ({ socket }) => {
    await socket.accept();
    // oxlint-disable-next-line no-await-in-loop -- without end is the point
    for (;;) await socket.sendText("x");
  });
  const url = await start();
  const client = await Client.open(`${url}/flood`);

  const answer = await fetch(url);

  expect(answer.status).toBe(200);
  client.websocket.terminate();
});

describe("pingInterval", () => {
  beforeEach(() => {
    app.websocket("/", { pingInterval: 50 }, async ({ socket }) => {
      await socket.accept();
      await socket.receiveText().catch(note);
    });
  });

  it("keeps a client that answers", async () => {
    const client = await Client.open(await start());
    const pings = vi.fn<() => void>();
    client.websocket.on("ping", pings);

    await vi.waitFor(() => expect(pings.mock.calls.length).toBeGreaterThan(3));

    expect(client.websocket.readyState).toBe(client.websocket.OPEN);
    await client.close();
  });

  it("finds a client that is gone without a word, and tells the handler", async () => {
    await start();
    const socket = await openRaw(server.port, "/");
    const closed = once(socket, "close");

    await vi.waitFor(() => expect(codes).toEqual([1006]));
    await closed;
  });

  it("takes a message for a sign of life", async () => {
    await start();
    const socket = await openRaw(server.port, "/");
    const timer = setInterval(() => socket.write(frame({ opcode: 10 })), 20);

    await sleep(300);

    expect(codes).toEqual([]);
    clearInterval(timer);
    socket.write(frame({ opcode: 8, payload: closing(1000) }));
    await vi.waitFor(() => expect(codes).toEqual([1000]));
  });

  it("does not count where the handler has its client wait", async () => {
    app.websocket("/busy", { pingInterval: 50, maxQueuedMessages: 1 }, async ({ socket }) => {
      await socket.accept();
      await sleep(400);
      await socket.sendText(`${await socket.receiveText()}${await socket.receiveText()}`);
    });
    const client = await Client.open(`${await start()}/busy`);

    client.send("a", "b");

    expect(await client.next()).toBe("ab");
    expect(await client.closed).toEqual([1000, ""]);
  });
});

it("cuts off a client that does not answer its close frame", async () => {
  app.websocket("/", async ({ socket }) => socket.accept());
  await start();
  const started = performance.now();
  const socket = await openRaw(server.port, "/");

  await once(socket, "close");

  expect(performance.now() - started).toBeLessThan(2000);
});
