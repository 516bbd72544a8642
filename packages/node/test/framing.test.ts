import { App } from "@fastidious/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type RunningServer, serve } from "../src/index.ts";
import { exchangeBytes, lines, open, until } from "./exchange-bytes.ts";

const app = new App();
app.get("/ok", () => "ok");
app.get("/status/{code:int}", ({ path, response }) => {
  response.statusCode = path.code;
  response.headers.set("x-kept", "1");
  return { some: "body" };
});
app.post("/echo", { body: z.unknown(), bodyLimit: 16 }, ({ body }) => ({ got: body }));
app.get("/p/{value}", ({ path, request }) => ({
  value: path.value,
  path: request.path,
  query: request.queryText,
}));
app.get("/slashed/", () => "slashed");
app.get("/two/{a}", () => "two");

let server: RunningServer;
beforeAll(async () => {
  server = await serve(app, { port: 0, handleSignals: false });
});
afterAll(() => server.close());

function send(...head: string[]): Promise<string> {
  return exchangeBytes(server.port, lines(...head, "host: localhost", "connection: close", "", ""));
}

describe("a response on the wire", () => {
  it("has a length and no transfer-encoding", async () => {
    const raw = await send("GET /ok HTTP/1.1");

    expect(raw).toContain(
      "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 4\r\n",
    );
    expect(raw).not.toMatch(/transfer-encoding|x-powered-by|server:/i);
    expect(raw.endsWith('\r\n\r\n"ok"')).toBe(true);
  });

  it("to HEAD ends after the head", async () => {
    const raw = await send("HEAD /ok HTTP/1.1");

    expect(raw).toContain("content-length: 4\r\n");
    expect(raw.endsWith("\r\n\r\n")).toBe(true);
  });

  it.each([204, 304])("with %i has neither body nor length nor type", async (code) => {
    const raw = await send(`GET /status/${code} HTTP/1.1`);

    expect(raw).toContain(`HTTP/1.1 ${code}`);
    expect(raw).toContain("x-kept: 1\r\n");
    expect(raw).not.toMatch(/content-length|content-type|transfer-encoding/i);
    expect(raw.endsWith("\r\n\r\n")).toBe(true);
  });

  it("with 205 says that nothing follows", async () => {
    const raw = await send("GET /status/205 HTTP/1.1");

    expect(raw).toContain("content-length: 0\r\n");
    expect(raw).not.toMatch(/content-type/i);
    expect(raw.endsWith("\r\n\r\n")).toBe(true);
  });

  it("with an impossible status is a 500", async () => {
    const silent = { error: () => undefined, warn: () => undefined };
    const other = new App({ logger: silent });
    other.get("/", () => "fine");
    other.middleware(async (request, next) =>
      Object.assign(await next(request), { statusCode: 42 }),
    );
    const running = await serve(other, { port: 0, handleSignals: false });

    const response = await fetch(running.url);

    expect([response.status, await response.text()]).toEqual([
      500,
      '{"detail":"Internal Server Error"}',
    ]);
    await running.close();
  });

  it("with a body that is none is a 500", async () => {
    const silent = { error: () => undefined, warn: () => undefined };
    const other = new App({ logger: silent });
    other.get("/", () => "fine");
    other.middleware(async (request, next) =>
      Object.assign(await next(request), { body: { no: "bytes" } }),
    );
    const running = await serve(other, { port: 0, handleSignals: false });

    expect((await fetch(running.url)).status).toBe(500);
    await running.close();
  });
});

describe("a method that a path lacks", () => {
  it("is 405 with Allow", async () => {
    const raw = await send("DELETE /ok HTTP/1.1");

    expect(raw).toContain("HTTP/1.1 405 Method Not Allowed\r\n");
    expect(raw).toContain("allow: GET, HEAD, OPTIONS\r\n");
  });

  it("is 204 with Allow for OPTIONS, also of the whole server", async () => {
    expect(await send("OPTIONS /ok HTTP/1.1")).toContain("allow: GET, HEAD, OPTIONS\r\n");
    expect(await send("OPTIONS * HTTP/1.1")).toContain(
      "HTTP/1.1 204 No Content\r\nallow: GET, HEAD, OPTIONS, POST\r\n",
    );
  });
});

describe("a request target", () => {
  it("may be absolute, and then only its path and query count", async () => {
    const raw = await send("GET http://evil.example/p/a?b=c HTTP/1.1");

    expect(raw).toContain('{"value":"a","path":"/p/a","query":"b=c"}');
  });

  it.each(["http:///ok", "http://user@x/ok", "http://x:99999/ok", "https://x\\y/ok", "HTTP://?x"])(
    "is 400 where its host is none: %s",
    async (target) => {
      expect(await send(`GET ${target} HTTP/1.1`)).toContain("HTTP/1.1 400 Bad Request\r\n");
    },
  );

  it("is decoded once", async () => {
    expect(await send("GET /p/%2541 HTTP/1.1")).toContain('{"value":"%41","path":"/p/%2541"');
    expect(await send("GET /p/a%2Fb HTTP/1.1")).toContain('{"value":"a/b"');
  });

  it("with broken percent-encoding is 400", async () => {
    expect(await send("GET /p/%zz HTTP/1.1")).toContain("HTTP/1.1 400 Bad Request\r\n");
    expect(await send("GET /p/%FF HTTP/1.1")).toContain("HTTP/1.1 400 Bad Request\r\n");
  });

  it("with a fragment is 400", async () => {
    expect(await send("GET /ok#x HTTP/1.1")).toContain("HTTP/1.1 400 Bad Request\r\n");
    expect(await send("GET /ok?a#x HTTP/1.1")).toContain("HTTP/1.1 400 Bad Request\r\n");
  });

  it("never redirects to another host", async () => {
    expect(await send("GET //slashed HTTP/1.1")).toContain("HTTP/1.1 404 Not Found\r\n");
    expect(await send("GET /two/\\evil.example/ HTTP/1.1")).toContain(
      "location: /two/%5Cevil.example\r\n",
    );
    expect(await send("GET //evil.example/ HTTP/1.1")).not.toMatch(/location/i);
  });
});

describe("a request body", () => {
  it("is read whether its length is told or it comes in chunks", async () => {
    const told = lines(
      "POST /echo HTTP/1.1",
      "content-type: application/json",
      "content-length: 3",
    );
    const chunked = lines(
      "POST /echo HTTP/1.1",
      "content-type: application/json",
      "transfer-encoding: chunked",
    );
    const rest = lines("", "host: localhost", "connection: close", "", "");

    expect(await exchangeBytes(server.port, `${told}${rest}[1]`)).toContain('{"got":[1]}');
    expect(
      await exchangeBytes(
        server.port,
        `${chunked}${rest}${lines("1", "[", "2", "1]", "0", "", "")}`,
      ),
    ).toContain('{"got":[1]}');
  });

  it("whose told length is beyond the limit is 413 before it is sent", async () => {
    const raw = await exchangeBytes(
      server.port,
      lines(
        "POST /echo HTTP/1.1",
        "host: localhost",
        "content-type: application/json",
        "content-length: 17",
        "",
        "",
      ),
    );

    expect(raw).toContain("HTTP/1.1 413 Payload Too Large\r\n");
    expect(raw).toContain("connection: close\r\n");
  });

  it("whose chunks go beyond the limit is 413 without waiting for the end", async () => {
    const raw = await exchangeBytes(
      server.port,
      lines(
        "POST /echo HTTP/1.1",
        "host: localhost",
        "content-type: application/json",
        "transfer-encoding: chunked",
        "",
        "11",
        "[1,2,3,4,5,6,7,8]",
        "",
      ),
    );

    expect(raw).toContain("HTTP/1.1 413 Payload Too Large\r\n");
  });

  it("that no route reads leaves the connection in step", async () => {
    const socket = await open(server.port);
    const first = lines("GET /ok HTTP/1.1", "host: localhost", "content-length: 5", "", "hello");

    socket.write(first + lines("GET /p/next HTTP/1.1", "host: localhost", "", ""));

    expect(await until(socket, '"value":"next"')).toContain("HTTP/1.1 200 OK");
    socket.destroy();
  });

  it("may come before many others in one packet, and all are answered in order", async () => {
    const socket = await open(server.port);
    const one = (value: string): string =>
      lines(`GET /p/${value} HTTP/1.1`, "host: localhost", "", "");

    socket.write(one("a") + one("b") + one("c"));

    expect((await until(socket, '"value":"c"')).match(/"value":"."/g)).toEqual([
      '"value":"a"',
      '"value":"b"',
      '"value":"c"',
    ]);
    socket.destroy();
  });
});

describe("a cookie header", () => {
  it("keeps a name with a no-break space apart", async () => {
    const other = new App();
    other.get("/", { cookies: { a: z.string() } }, ({ cookies }) => cookies);
    const running = await serve(other, { port: 0, handleSignals: false });
    const head = lines(
      "GET / HTTP/1.1",
      "host: localhost",
      "cookie: a=1; \u00a0a=evil; a=2",
      "connection: close",
      "",
      "",
    );

    expect(await exchangeBytes(running.port, Buffer.from(head, "latin1"))).toContain('{"a":"1"}');
    await running.close();
  });
});
