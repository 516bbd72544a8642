import {
  App,
  dependency,
  EventSourceResponse,
  type Logger,
  StreamingResponse,
} from "@fastidious/core";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it, vi } from "vitest";
import { serve } from "../src/index.ts";
import { exchangeBytes, lines, open, until, untilClosed } from "./exchange-bytes.ts";
import { startServer } from "./start-server.ts";

function quiet(): Logger & { error: ReturnType<typeof vi.fn<Logger["error"]>> } {
  return { error: vi.fn<Logger["error"]>(), warn: vi.fn<Logger["warn"]>() };
}

const get = lines("GET / HTTP/1.1", "host: localhost", "connection: close", "", "");
const block = new Uint8Array(65_536);

describe("a generator over a socket", () => {
  it("arrives piece by piece, each as soon as the generator pauses", async () => {
    const app = new App();
    let goOn = (): void => undefined;
    app.get("/", { responseClass: StreamingResponse }, async function* () {
      yield "one";
      await new Promise<void>((resolve) => (goOn = resolve));
      yield "two";
    });
    const server = await startServer(app);
    const socket = await open(server.port);
    socket.write(get);

    expect(await until(socket, "one")).not.toContain("two");

    goOn();
    expect(await untilClosed(socket)).toBe("3\r\ntwo\r\n0\r\n\r\n");
  });

  it("is sent together where it does not pause", async () => {
    const app = new App();
    app.get("/", { responseClass: StreamingResponse }, function* () {
      yield "one";
      yield new TextEncoder().encode("two");
    });
    const server = await startServer(app);

    expect(await exchangeBytes(server.port, get)).toContain("\r\n\r\n6\r\nonetwo\r\n0\r\n\r\n");
  });

  it("arrives whole, however much it is", async () => {
    const app = new App();
    app.get("/", { responseClass: StreamingResponse }, function* () {
      for (let at = 0; at < 64; at += 1) yield block;
    });
    const server = await startServer(app);
    const response = await fetch(server.url);
    await sleep(30);

    expect((await response.arrayBuffer()).byteLength).toBe(64 * 65_536);
  });

  it("keeps its bytes apart from those of others, in parts that are sent together", async () => {
    const app = new App();
    app.get("/{letter}", { responseClass: StreamingResponse }, async function* ({ path }) {
      for (let at = 0; at < 4000; at += 1) {
        // oxlint-disable-next-line no-await-in-loop -- others write in between
        if (at % 100 === 0) await sleep(0);
        yield new TextEncoder().encode(path.letter.repeat(1000));
      }
    });
    const server = await startServer(app);
    const letters = ["a", "b", "c", "d", "e", "f"];

    const texts = await Promise.all(
      letters.map(async (letter) => (await fetch(`${server.url}/${letter}`)).text()),
    );

    expect(texts).toEqual(letters.map((letter) => letter.repeat(4_000_000)));
  });

  it("is not run faster than the client reads, and closed when it leaves", async () => {
    const app = new App();
    let made = 0;
    const cleanUp = vi.fn<() => void>();
    app.get("/", { responseClass: StreamingResponse }, function* () {
      try {
        for (;;) {
          made += 1;
          yield block;
        }
      } finally {
        cleanUp();
      }
    });
    const server = await startServer(app);
    const socket = await open(server.port);
    socket.pause();
    socket.write(get);
    await sleep(200);

    const before = made;
    await sleep(100);

    expect(made).toBe(before);
    expect(before).toBeLessThan(500);
    socket.destroy();
    await vi.waitFor(() => expect(cleanUp).toHaveBeenCalledOnce());
  });

  it("that never pauses lets others be answered, and notices that its client left", async () => {
    const app = new App();
    const cleanUp = vi.fn<() => void>();
    app.get("/", { responseClass: StreamingResponse }, function* () {
      try {
        for (;;) yield "";
      } finally {
        cleanUp();
      }
    });
    app.get("/other", () => "other");
    const server = await startServer(app);
    const socket = await open(server.port);
    socket.write(get);
    await until(socket, "200 OK");

    expect(await (await fetch(`${server.url}/other`)).text()).toBe('"other"');

    socket.destroy();
    await vi.waitFor(() => expect(cleanUp).toHaveBeenCalledOnce());
  });

  it("hears from the signal that its client left, and its dependencies close after it", async () => {
    const order: string[] = [];
    const resource = dependency(function* () {
      yield 1;
      order.push("dependency");
    });
    const app = new App({ dependencies: { resource } });
    app.get("/", async function* ({ signal }) {
      signal.addEventListener("abort", () => order.push("signal"));
      try {
        for (;;) {
          yield 1;
          // oxlint-disable-next-line no-await-in-loop -- one after the other
          await sleep(10);
        }
      } finally {
        await sleep(10);
        order.push("generator");
      }
    });
    const server = await startServer(app);
    const socket = await open(server.port);
    socket.write(get);
    await until(socket, "1\n");

    socket.destroy();

    await vi.waitFor(() => expect(order).toEqual(["signal", "generator", "dependency"]));
  });

  it("that fails on the way is cut off after what it made, and logged once", async () => {
    const logger = quiet();
    const app = new App({ logger });
    app.get("/", { responseClass: StreamingResponse }, function* () {
      yield "part";
      throw new Error("SECRET");
    });
    const server = await startServer(app);

    const raw = await exchangeBytes(server.port, get);

    expect(raw).toContain("4\r\npart\r\n");
    expect(raw).not.toContain("0\r\n\r\n");
    expect(raw).not.toContain("SECRET");
    expect(logger.error).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ route: "GET /" }),
      "A stream failed: the client was cut off.",
    );
  });

  it("of the web that fails on the way is cut off, and logged once", async () => {
    const logger = quiet();
    const app = new App({ logger });
    const failing = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode("part")),
      pull: (controller) => controller.error(new Error("SECRET")),
    });
    app.get("/", () => new Response(failing, { status: 201 }));
    const server = await startServer(app);

    const raw = await exchangeBytes(server.port, get);

    expect(raw).toContain("HTTP/1.1 201 Created");
    expect(raw).not.toContain("0\r\n\r\n");
    expect(raw).not.toContain("SECRET");
    expect(logger.error).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ route: "GET /", method: "GET", path: "/" }),
      "A stream failed: the client was cut off.",
    );
  });

  it("that is not as long as it says is cut off", async () => {
    const app = new App({ logger: quiet() });
    const told = { "content-length": "2" };
    app.get("/", () => new StreamingResponse(["abHTTP/1.1 200 OK"], { headers: told }));
    app.get("/short", () => new StreamingResponse(["a"], { headers: told }));
    const server = await startServer(app);

    const long = await exchangeBytes(server.port, get);
    const short = await exchangeBytes(server.port, get.replace("GET /", "GET /short"));

    expect(long).not.toContain("abHTTP/1.1 200 OK");
    expect(short.endsWith("\r\n\r\n") || short.endsWith("a")).toBe(true);
  });

  it("is not started for HEAD, and the connection serves on", async () => {
    const app = new App();
    const started = vi.fn<() => void>();
    app.get("/", { responseClass: EventSourceResponse }, function* () {
      started();
      for (;;) yield 1;
    });
    const server = await startServer(app);
    const head = lines("HEAD / HTTP/1.1", "host: localhost", "", "");

    const raw = await exchangeBytes(server.port, head + get.replace("GET", "HEAD"));

    expect(raw.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(2);
    expect(started).not.toHaveBeenCalled();
  });
});

describe("server-sent events over a socket", () => {
  it("end cleanly when the server closes, and their generator is closed", async () => {
    const app = new App();
    const cleanUp = vi.fn<() => void>();
    app.get("/", { responseClass: EventSourceResponse }, async function* ({ signal }) {
      try {
        yield 1;
        await sleep(60_000, undefined, { signal });
      } finally {
        cleanUp();
      }
    });
    const server = await serve(app, { port: 0, handleSignals: false });
    const socket = await open(server.port);
    socket.write(lines("GET / HTTP/1.1", "host: localhost", "", ""));
    await until(socket, "data: 1");
    const rest = untilClosed(socket);

    await server.close();

    expect(await rest).toBe("0\r\n\r\n");
    expect(cleanUp).toHaveBeenCalledOnce();
  });

  it("leave nothing behind when many clients are reset", async () => {
    const app = new App();
    let live = 0;
    app.get("/", { responseClass: EventSourceResponse }, async function* () {
      live += 1;
      try {
        for (;;) {
          yield { live };
          // oxlint-disable-next-line no-await-in-loop -- one after the other
          await sleep(50);
        }
      } finally {
        live -= 1;
      }
    });
    const server = await startServer(app);
    const sockets = await Promise.all(Array.from({ length: 50 }, () => open(server.port)));
    await Promise.all(sockets.map((socket) => (socket.write(get), until(socket, "data:"))));
    expect(live).toBe(50);

    sockets.map((socket) => socket.resetAndDestroy());

    await vi.waitFor(() => expect(live).toBe(0), 2000);
  });

  it("cut off a client that is further behind than bufferLimit, and wait for it without", async () => {
    const made = { limited: 0, waiting: 0 };
    const line = "x".repeat(1024);
    class Limited extends EventSourceResponse {
      static override readonly bufferLimit = 1_048_576;
    }
    const logger = quiet();
    const app = new App({ logger });
    app.get("/", { responseClass: Limited }, function* () {
      for (; made.limited < 100_000; made.limited += 1) yield line;
    });
    app.get("/waits", { responseClass: EventSourceResponse }, function* () {
      for (; made.waiting < 100_000; made.waiting += 1) yield line;
    });
    const server = await startServer(app);
    const limited = await open(server.port);
    const waiting = await open(server.port);
    limited.pause();
    waiting.pause();
    limited.write(get);
    waiting.write(get.replace("GET /", "GET /waits"));
    await vi.waitFor(() => expect(logger.error).toHaveBeenCalledOnce(), 8000);
    const closed = untilClosed(limited);
    limited.resume();

    expect(await closed).not.toContain("0\r\n\r\n");
    expect(made.limited).toBeLessThan(30_000);
    expect(made.waiting).toBeLessThan(made.limited);
    waiting.destroy();
  });
});
