import { App, type Logger } from "@fastidious/core";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type RunningServer, serve, type ServeOptions } from "../src/index.ts";
import { exchangeBytes, lines, open, until, untilClosed } from "./exchange-bytes.ts";

const running: RunningServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

const handler = vi.fn<() => string>(() => "ok");
afterEach(() => handler.mockClear());

async function start(options: ServeOptions = {}, logger?: Logger): Promise<RunningServer> {
  const app = new App({ logger });
  app.get("/{rest:path}", handler);
  app.post("/", async ({ request }) => (await request.text()).length);
  app.post("/slow", async () => sleep(60, "slow"));
  const server = await serve(app, { port: 0, handleSignals: false, drainTimeout: 500, ...options });
  running.push(server);
  return server;
}

const get = lines("GET / HTTP/1.1", "host: localhost", "", "");

/** Head and body of an answer, without the date. */
function parts(answer: string): { head: string; body: string } {
  const [head = "", body = ""] = answer.split("\r\n\r\n");
  return { head: head.toLowerCase(), body };
}

describe("a request that is too large", () => {
  it("is a 414 where its URL is", async () => {
    const { port } = await start();

    const answer = await exchangeBytes(
      port,
      lines(`GET /${"a".repeat(8192)} HTTP/1.1`, "host: localhost", "", ""),
    );

    const { head, body } = parts(answer);
    expect(head).toMatch(/^http\/1\.1 414 uri too long\r\n/);
    expect(head).toContain("connection: close");
    expect(body).toBe('{"detail":"The URL is longer than 8192 characters."}');
    expect(handler).not.toHaveBeenCalled();
  });

  it("is a 414 where the URL alone is longer than all headers may be", async () => {
    const { port } = await start();

    const answer = await exchangeBytes(
      port,
      lines(`GET /${"a".repeat(20_000)} HTTP/1.1`, "host: localhost", "", ""),
    );

    expect(parts(answer).head).toMatch(/^http\/1\.1 414 /);
    expect(parts(answer).head).toContain("connection: close");
  });

  it("is answered where its URL is just short enough", async () => {
    const { port } = await start();

    const answer = await exchangeBytes(
      port,
      lines(`GET /${"a".repeat(8191)} HTTP/1.1`, "host: x", "connection: close", "", ""),
    );

    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  });

  it("is a 431 where its headers are", async () => {
    const { port } = await start();

    const answer = await exchangeBytes(
      port,
      lines("GET / HTTP/1.1", "host: localhost", `x-a: ${"a".repeat(20_000)}`, "", ""),
    );

    const { head, body } = parts(answer);
    expect(head).toMatch(/^http\/1\.1 431 request header fields too large\r\n/);
    expect(head).toContain("connection: close");
    expect(body).toBe('{"detail":"The headers are too large."}');
    expect(handler).not.toHaveBeenCalled();
  });

  it("is a 431 where it has too many headers, before any handler", async () => {
    const { port } = await start();
    const headers = Array.from({ length: 1000 }, (_, at) => `a${at}: 1`);

    const answer = await exchangeBytes(
      port,
      lines("GET / HTTP/1.1", "host: localhost", ...headers, "", ""),
    );

    const { head, body } = parts(answer);
    expect(head).toMatch(/^http\/1\.1 431 /);
    expect(body).toBe('{"detail":"There are more than 1000 headers."}');
    expect(handler).not.toHaveBeenCalled();
  });

  it("keeps every header up to the limit", async () => {
    const app = new App();
    app.get("/", ({ request }) => [request.header("a998"), request.header("authorization")]);
    const server = await serve(app, { port: 0, handleSignals: false });
    running.push(server);
    const headers = Array.from({ length: 997 }, (_, at) => `a${at + 2}: 1`);

    const answer = await exchangeBytes(
      server.port,
      lines(
        "GET / HTTP/1.1",
        "host: x",
        ...headers,
        "authorization: me",
        "connection: close",
        "",
        "",
      ),
    );

    expect(parts(answer).body).toBe('["1","me"]');
  });

  it("may have other limits", async () => {
    const { port } = await start({ maxUrlLength: 10, maxHeadersCount: 3 });

    const [long, many] = await Promise.all([
      exchangeBytes(port, lines("GET /1234567890 HTTP/1.1", "host: x", "", "")),
      exchangeBytes(port, lines("GET / HTTP/1.1", "host: x", "a: 1", "b: 1", "c: 1", "", "")),
    ]);

    expect(long).toMatch(/^HTTP\/1\.1 414 /);
    expect(many).toMatch(/^HTTP\/1\.1 431 /);
  });
});

describe("a request that is too slow", () => {
  it("is a 408 where its headers are", async () => {
    const { port } = await start({ headersTimeout: 200 });
    const socket = await open(port);
    const closed = untilClosed(socket);
    const startedAt = performance.now();

    socket.write("GET / HTTP/1.1\r\nhost: loc");

    const { head, body } = parts(await closed);
    expect(head).toMatch(/^http\/1\.1 408 request timeout\r\n/);
    expect(head).toContain("connection: close");
    expect(body).toBe('{"detail":"The request did not come in time."}');
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });

  it("is a 408 where its body is", async () => {
    const { port } = await start({ requestTimeout: 200 });
    const socket = await open(port);
    const closed = untilClosed(socket);

    socket.write(lines("POST / HTTP/1.1", "host: localhost", "content-length: 9", "", "x"));

    expect(parts(await closed).head).toMatch(/^http\/1\.1 408 /);
  });

  it("is a 408 though it never pauses for long", async () => {
    const { port } = await start({ headersTimeout: 200 });
    const socket = await open(port);
    const closed = untilClosed(socket);
    socket.write("GET / HTTP/1.1\r\nhost: localhost\r\n");
    const drip = setInterval(() => socket.write("x-a: 1\r\n"), 20);

    const answer = await closed;

    clearInterval(drip);
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  });
});

describe("a connection that is kept", () => {
  it("is closed when no next request comes in time", async () => {
    const { port } = await start({ keepAliveTimeout: 100 });
    const socket = await open(port);
    const closed = untilClosed(socket);
    socket.write(get);

    expect(await closed).toContain('"ok"');
  });
});

describe("bytes that are no request", () => {
  it.each([
    ["garbage", "\u0000\u0001\u0002garbage\r\n\r\n"],
    ["TLS", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00FC\u0003\u0003"],
    ["the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"],
    [
      "two lengths",
      lines("POST / HTTP/1.1", "host: x", "content-length: 1", "content-length: 2", "", "ab"),
    ],
    [
      "a bad chunk",
      lines("POST / HTTP/1.1", "host: x", "transfer-encoding: chunked", "", "zz", ""),
    ],
  ])("are a 400, once: %s", async (_name, bytes) => {
    const { port } = await start();

    const answer = await exchangeBytes(port, Buffer.from(bytes, "latin1"));

    const { head, body } = parts(answer);
    expect(head).toMatch(/^http\/1\.1 400 bad request\r\n/);
    expect(head).toContain("connection: close");
    expect(body).toBe('{"detail":"The bytes sent are no HTTP request."}');
    expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
  });

  it("are a 400 on a connection that was kept", async () => {
    const { port } = await start();
    const socket = await open(port);
    socket.write(get);
    await until(socket, '"ok"');
    const closed = untilClosed(socket);

    socket.write("garbage\r\n\r\n");

    expect(await closed).toMatch(/^HTTP\/1\.1 400 /);
  });

  it("take no answer away from the request before them", async () => {
    const { port } = await start();
    const socket = await open(port);
    const closed = untilClosed(socket);

    socket.write(
      lines("POST /slow HTTP/1.1", "host: x", "content-length: 1", "", "x") + "garbage\r\n\r\n",
    );

    const answer = await closed;
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).toMatch(/"slow"$/);
    expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
  });

  it("are told at most a hundred times a second, with how many were left out", async () => {
    const info = vi.fn<NonNullable<Logger["info"]>>();
    const warn = vi.fn<Logger["warn"]>();
    const { port } = await start({ accessLog: true }, { error: warn, warn, info });

    await Promise.all(Array.from({ length: 150 }, () => exchangeBytes(port, "garbage\r\n\r\n")));

    await vi.waitFor(
      () =>
        expect(info).toHaveBeenLastCalledWith(
          { leftOut: 51 },
          "51 more connections of this second were no good.",
        ),
      2000,
    );
    expect(info).toHaveBeenCalledTimes(100);
    expect(warn).not.toHaveBeenCalled();
  });

  it("are told nowhere where requests are not", async () => {
    const log = vi.fn<Logger["warn"]>();
    const { port } = await start({ accessLog: false }, { error: log, warn: log, info: log });

    await exchangeBytes(port, "garbage\r\n\r\n");

    expect(log).not.toHaveBeenCalled();
  });

  it("that end in a reset trouble nobody", async () => {
    const log = vi.fn<Logger["warn"]>();
    const { port, url } = await start({ accessLog: false }, { error: log, warn: log, info: log });
    const sockets = await Promise.all(Array.from({ length: 20 }, () => open(port)));

    for (const socket of sockets) {
      socket.write("POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nx");
      socket.resetAndDestroy();
    }
    await sleep(50);

    expect((await fetch(url)).status).toBe(200);
    expect(log).not.toHaveBeenCalled();
  });
});

describe("an upgrade that nobody handles", () => {
  it.each(["websocket", "h2c"])("is passed over: %s", async (protocol) => {
    const { port } = await start();

    const socket = await open(port);
    socket.write(
      lines(
        "GET / HTTP/1.1",
        "host: localhost",
        "connection: upgrade, http2-settings",
        `upgrade: ${protocol}`,
        "http2-settings: AAMAAABkAAQAoAAAAAIAAAAA",
        "",
        "",
      ),
    );

    expect(await until(socket, '"ok"')).toMatch(/^HTTP\/1\.1 200 /);
    socket.destroy();
  });
});

describe("an option", () => {
  it.each([
    [{ requestTimeout: "banana" }, 'requestTimeout is "banana". Write milliseconds from 1'],
    [{ headersTimeout: Number.NaN }, "headersTimeout is NaN. Write milliseconds from 1"],
    [{ keepAliveTimeout: -1 }, "keepAliveTimeout is -1. Write milliseconds from 1"],
    [{ drainTimeout: Infinity }, "drainTimeout is Infinity. Write milliseconds from 0"],
    [{ requestTimeout: 0 }, "requestTimeout is 0. Write milliseconds from 1"],
    [{ maxUrlLength: 1.5 }, "maxUrlLength is 1.5. Write a whole number from 1"],
    [{ maxHeaderSize: null }, "maxHeaderSize is null. Write a whole number from 1"],
    [{ port: 70_000 }, "port is 70000. Write a whole number from 0 to 65_535"],
    [{ accessLog: "yes" }, 'accessLog is "yes". Write true or false.'],
    [{ readinessPath: "ready" }, 'readinessPath is "ready". Write a path, such as "/ready".'],
    [{ trustedProxies: "10.0.0.0/8" }, 'trustedProxies is "10.0.0.0/8". Write a list'],
    [{ requestTimout: 1 }, '"requestTimout" is no option here. There are port, host'],
    [
      { headersTimeout: 2000, requestTimeout: 1000 },
      "headersTimeout is 2000, and the whole request has only 1000. Write no more than requestTimeout.",
    ],
  ])("that can't be is told before anything listens: %o", async (options, message) => {
    // Proof: only its type is wrong, as in plain JavaScript.
    const serving = serve(new App(), { port: 0, ...(options as ServeOptions) });

    await expect(serving).rejects.toThrow(`serve: ${message}`);
  });

  it("is told with all others", async () => {
    const serving = serve(new App(), { port: -1, drainTimeout: -1 });

    await expect(serving).rejects.toThrow(/2 problems:\n {2}- serve: port .*\n {2}- serve: drain/);
  });

  it("gives the headers no more time than the whole request has", async () => {
    const server = await start({ requestTimeout: 1000 });

    expect([server.server.headersTimeout, server.server.requestTimeout]).toEqual([1000, 1000]);
  });

  it("has a safe default", async () => {
    const { server } = await start();

    expect([server.headersTimeout, server.requestTimeout, server.keepAliveTimeout]).toEqual([
      20_000, 300_000, 5000,
    ]);
  });
});
