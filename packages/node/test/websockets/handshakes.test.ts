import { setTimeout as sleep } from "node:timers/promises";
import {
  APIKeyCookie,
  APIRouter,
  App,
  CORSMiddleware,
  dependency,
  HTTPException,
  JSONResponse,
  type Logger,
  StreamingResponse,
  TrustedHostMiddleware,
  WebSocketException,
} from "@fastidious/core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { type RunningServer, serve, type ServeOptions } from "../../src/index.ts";
import { exchangeBytes, lines, open, until, untilClosed } from "../exchange-bytes.ts";
import { Client, denial } from "./client.ts";
import { frame, handshake } from "./frames.ts";

const log = vi.fn<Logger["error"]>();
let app: App;
let server: RunningServer;
beforeEach(() => {
  log.mockClear();
  // Raw connections don't answer the server's close frame.
  app = new App({ logger: { error: log, warn: log }, websockets: { closeTimeout: 50 } });
});
afterEach(() => server.close());

async function start(options: ServeOptions = {}): Promise<string> {
  server = await serve(app, { port: 0, handleSignals: false, ...options });
  return server.url;
}

describe("a handshake is denied as a request is", () => {
  it("with the 422 of a route where inputs do not fit", async () => {
    app.websocket(
      "/{id}",
      { path: { id: z.int() }, query: { q: z.string() }, cookies: { c: z.int() } },
      async ({ socket }) => socket.accept(),
    );

    const { status, body, headers } = await denial(`${await start()}/x`);

    expect(status).toBe(422);
    expect(headers["content-type"]).toBe("application/json");
    expect(headers["connection"]).toBe("close");
    expect(JSON.parse(body)).toEqual({
      detail: [
        expect.objectContaining({ loc: ["path", "id"] }),
        expect.objectContaining({ loc: ["query", "q"] }),
        expect.objectContaining({ loc: ["cookie", "c"] }),
      ],
    });
  });

  it("with what a dependency throws, and the handler is not called", async () => {
    const called = vi.fn<() => void>();
    const user = dependency(() => {
      throw new HTTPException(401, { headers: { "www-authenticate": "Bearer" } });
    });
    app.websocket("/", { dependencies: { user } }, called);

    const { status, headers } = await denial(await start());

    expect([status, headers["www-authenticate"]]).toEqual([401, "Bearer"]);
    expect(called).not.toHaveBeenCalled();
  });

  it("with 403 where a dependency throws a WebSocketException", async () => {
    const user = dependency(() => {
      throw new WebSocketException(1008, "who are you?");
    });
    app.websocket("/", { dependencies: { user } }, () => undefined);

    expect(await denial(await start())).toMatchObject({
      status: 403,
      body: '{"detail":"who are you?"}',
    });
  });

  it("with any response that the handler returns or closes with", async () => {
    app.websocket("/ours", () => new JSONResponse({ pay: 1 }, { statusCode: 402 }));
    app.websocket("/web", () => new Response("gone", { status: 410 }));
    app.websocket("/streamed", () => new StreamingResponse(["a", "b"], { statusCode: 409 }));
    app.websocket("/closed", ({ socket }) => socket.close(1008, "no"));
    const url = await start();

    expect(await denial(`${url}/ours`)).toMatchObject({ status: 402, body: '{"pay":1}' });
    expect(await denial(`${url}/web`)).toMatchObject({ status: 410, body: "gone" });
    expect(await denial(`${url}/streamed`)).toMatchObject({ status: 409, body: "ab" });
    expect(await denial(`${url}/closed`)).toMatchObject({ status: 403, body: '{"detail":"no"}' });
  });

  it("with the fixed 500 where the handler throws before it accepts", async () => {
    app.websocket("/", () => Promise.reject(new Error("SECRET")));

    const { status, body } = await denial(await start());

    expect([status, body]).toEqual([500, '{"detail":"Internal Server Error"}']);
    expect(log).toHaveBeenCalledOnce();
  });

  it("by the exception handlers of its router", async () => {
    const router = new APIRouter();
    router.exceptionHandler(RangeError, () => new JSONResponse("range", { statusCode: 416 }));
    router.websocket("/", () => Promise.reject(new RangeError("x")));
    app.includeRouter(router, { prefix: "/in" });

    expect(await denial(`${await start()}/in/`)).toMatchObject({ status: 416, body: '"range"' });
  });

  it("with 404, and on a plain route answered as ever", async () => {
    app.get("/plain", () => "plain");
    app.websocket("/ws", async ({ socket }) => socket.accept());
    const url = await start();

    expect(await denial(`${url}/nowhere`)).toMatchObject({ status: 404 });
    expect(await denial(`${url}/plain`)).toMatchObject({ status: 200, body: '"plain"' });
  });

  it("with 504 where nobody accepts in time, and the dependencies are closed", async () => {
    const steps: string[] = [];
    const resource = dependency(async function* () {
      try {
        yield 1;
      } finally {
        steps.push("closed");
      }
    });
    app.websocket(
      "/",
      { dependencies: { resource }, handshakeTimeout: 50 },
      async ({ socket, signal }) => {
        await new Promise((resolve) => signal.addEventListener("abort", resolve));
        await socket.accept().catch((error: Error) => steps.push(error.name));
      },
    );

    expect((await denial(await start())).status).toBe(504);
    await vi.waitFor(() => expect(steps.toSorted()).toEqual(["WebSocketDisconnect", "closed"]));
  });

  it("by middleware that answers in its place, and the handler learns it", async () => {
    let learned: unknown;
    app.middleware(async (request, next) => {
      await next(request);
      return new Response("mine", { status: 418 });
    });
    app.websocket("/", async ({ socket }) => {
      await socket.accept().catch((error: unknown) => (learned = error));
    });

    expect(await denial(await start())).toMatchObject({ status: 418, body: "mine" });
    await vi.waitFor(() => expect(learned).toMatchObject({ code: 1006 }));
  });
});

it("is denied by middleware that changes its status", async () => {
  let learned: unknown;
  app.middleware(async (request, next) => {
    const response = await next(request);
    response.statusCode = 403;
    return response;
  });
  app.websocket("/", async ({ socket }) => {
    await socket.accept().catch((error: unknown) => (learned = error));
  });

  expect(await denial(await start())).toMatchObject({ status: 403, body: "" });
  await vi.waitFor(() => expect(learned).toMatchObject({ code: 1006 }));
});

describe("an accepted handshake", () => {
  it("carries headers and cookies of dependencies, the handler and middleware", async () => {
    const session = dependency(({ response }) => {
      response.setCookie("session", "1");
      response.headers.set("x-mine", "dependency");
      response.headers.set("connection", "close");
      response.headers.set("sec-websocket-accept", "forged");
    });
    app.middleware(async (request, next) => {
      const response = await next(request);
      response.headers.set("x-seen", `${response.statusCode}`);
      return response;
    });
    app.websocket("/", { dependencies: { session } }, async ({ socket }) => {
      await socket.accept({ headers: { "x-mine": "handler" } });
    });
    await start();

    const raw = await exchangeBytes(server.port, handshake("/"));

    const head = raw.slice(0, raw.indexOf("\r\n\r\n")).toLowerCase().split("\r\n");
    expect(head.toSorted()).toEqual([
      "connection: upgrade",
      "http/1.1 101 switching protocols",
      "sec-websocket-accept: s3pplmbitxaq9kygzzhzrbk+xoo=",
      "set-cookie: session=1; path=/; samesite=lax",
      "upgrade: websocket",
      "x-mine: handler",
      "x-seen: 101",
    ]);
  });

  it.each([
    [["v1", "v2"], "v2"],
    [["v1"], "v1"],
    [["v3"], ""],
    [[], ""],
  ])("agrees on the best subprotocol: of %o on %s", async (protocols, agreed) => {
    app.websocket("/", { subprotocols: ["v2", "v1"] }, async ({ socket }) => {
      await socket.accept();
      await socket.sendJson([socket.subprotocols, socket.subprotocol ?? ""]);
    });
    await start();

    const raw = await exchangeBytes(
      server.port,
      handshake(
        "/",
        ...(protocols.length > 0 ? [`sec-websocket-protocol: ${protocols.join(", ")}`] : []),
      ),
    );

    expect(/sec-websocket-protocol: (.*)\r/i.exec(raw)?.[1] ?? "").toBe(agreed);
    expect(raw).toContain(JSON.stringify([protocols, agreed]));
  });

  it("agrees on what the handler chooses, of what is offered", async () => {
    app.websocket("/", async ({ socket }) => {
      await expect(socket.accept({ subprotocol: "other" })).rejects.toThrow('"other"');
      await socket.accept({ subprotocol: socket.subprotocols.at(-1) });
    });
    const client = await Client.open(await start(), { protocols: ["a", "b"] });

    expect(client.websocket.protocol).toBe("b");
  });

  it("may come with the first frames behind it", async () => {
    app.websocket("/", async ({ socket }) => {
      await sleep(20);
      await socket.accept();
      await socket.sendText(await socket.receiveText());
    });
    await start();
    const socket = await open(server.port);

    const bytes = Buffer.concat([
      Buffer.from(handshake("/")),
      frame({ opcode: 1, payload: "early" }),
    ]);
    socket.write(bytes);

    expect(await until(socket, "early")).toMatch(/^HTTP\/1.1 101 /);
    socket.destroy();
  });

  it("is no request for compression", async () => {
    app.websocket("/", async ({ socket }) => socket.accept());
    const client = await Client.open(await start(), { perMessageDeflate: true });

    expect(client.websocket.extensions).toBe("");
  });

  it("sees routers' prefixes and guards, state, mounts and the client behind a proxy", async () => {
    const shop = new App();
    const guard = dependency({ query: { key: z.string() } }, ({ query }) => query.key);
    const router = new APIRouter({ prefix: "/in/{a}", dependencies: { guard } });
    router.websocket("/{b:int}", async ({ socket, path, guard: key, request }) => {
      await socket.accept();
      await socket.sendJson([
        path,
        key,
        request.path,
        request.url,
        request.client?.host,
        request.route,
      ]);
    });
    shop.includeRouter(router);
    app.mount("/shop", shop);
    const url = await start({ trustedProxies: ["127.0.0.1"] });

    const client = await Client.open(`${url}/shop/in/x%2Fy/7?key=k`, {
      headers: { "x-forwarded-for": "192.0.2.1", "x-forwarded-host": "shop.example" },
      origin: "https://shop.example",
    });

    expect(await client.closed).toEqual([1000, ""]);
    expect(JSON.parse(String(client.messages[0]))).toEqual([
      { a: "x/y", b: 7 },
      "k",
      "/in/x%2Fy/7",
      "http://shop.example/shop/in/x%2Fy/7?key=k",
      "192.0.2.1",
      "WEBSOCKET /in/{a}/{b:int}",
    ]);
  });

  it("finds credentials where requests have them", async () => {
    const session = new APIKeyCookie({ name: "session" });
    app.websocket("/", { dependencies: { session } }, async ({ socket, session: key }) => {
      await socket.accept();
      await socket.sendText(key);
    });
    const url = await start();

    expect((await denial(url)).status).toBe(401);
    const client = await Client.open(url, { headers: { cookie: "session=abc" } });
    expect(await client.next()).toBe("abc");
  });
});

describe("where a handshake comes from", () => {
  it("is held to the allowed origins", async () => {
    app.websocket("/own", async ({ socket }) => socket.accept());
    app.websocket("/", { allowedOrigins: ["https://shop.example"] }, async ({ socket }) =>
      socket.accept(),
    );
    const url = await start();

    expect((await denial(`${url}/own`, { origin: "https://evil.example" })).status).toBe(403);
    expect((await denial(url, { origin: url })).status).toBe(403);
    await Client.open(`${url}/own`, { origin: url });
    await Client.open(url, { origin: "https://shop.example" });
    await Client.open(url);
  });

  it("is held to trusted hosts, and is nothing that CORS answers", async () => {
    app.addMiddleware(CORSMiddleware, { allowOrigins: ["https://evil.example"] });
    app.addMiddleware(TrustedHostMiddleware, { allowedHosts: ["127.0.0.1"] });
    app.websocket("/", async ({ socket }) => socket.accept());
    const url = await start();

    expect((await denial(url, { headers: { host: "evil.example" } })).status).toBe(400);
    expect((await denial(url, { origin: "https://evil.example" })).status).toBe(403);
    await Client.open(url);
  });

  it("is held to what holds for heads: one host, no odd bytes, no more than so much", async () => {
    app.websocket("/", async ({ socket }) => socket.accept());
    await start({ maxUrlLength: 100, maxHeadersCount: 20 });
    const ask = (path: string, ...more: string[]): Promise<string> =>
      exchangeBytes(server.port, handshake(path, ...more));

    expect(await ask("/", "host: other")).toMatch(/^HTTP\/1.1 400 /);
    expect(await ask(`/?${"q".repeat(100)}`)).toMatch(/^HTTP\/1.1 414 /);
    expect(await ask("/", ...Array.from({ length: 20 }, (_, n) => `x-${n}: 1`))).toMatch(
      /^HTTP\/1.1 431 /,
    );
    expect(await ask("/%ff")).toMatch(/^HTTP\/1.1 400 /);
  });
});

describe("what is no handshake, where WebSockets are taken", () => {
  beforeEach(() => {
    app.get("/", () => "plain");
    app.post("/", ({ request }) => request.text());
    app.get("/slow", () => sleep(50).then(() => "slow"));
    app.websocket("/ws", async ({ socket }) => socket.accept());
  });

  it.each(["h2c", "websocket"])(
    "is a request like any other, with its body: %s",
    async (protocol) => {
      await start();

      const socket = await open(server.port);
      socket.write(
        lines(
          "POST / HTTP/1.1",
          "host: localhost",
          "connection: upgrade",
          `upgrade: ${protocol}`,
          "content-length: 4",
          "",
          "body",
        ),
      );
      expect(await until(socket, '"body"')).toMatch(/^HTTP\/1.1 200 /);

      socket.write(lines("GET / HTTP/1.1", "host: localhost", "", ""));
      expect(await until(socket, '"plain"')).toMatch(/^HTTP\/1.1 200 /);
      socket.destroy();
    },
  );

  it("ends its connection where a plain GET asks for a WebSocket", async () => {
    await start();

    const raw = await exchangeBytes(
      server.port,
      lines("GET /ws HTTP/1.1", "host: localhost", "", ""),
    );

    expect(raw).toMatch(/^HTTP\/1.1 426 .*connection: upgrade, close\r\nupgrade: websocket\r\n/s);
  });

  it("never gets into the answer of a request before it", async () => {
    await start();

    const socket = await open(server.port);
    socket.write(lines("GET /slow HTTP/1.1", "host: localhost", "", "") + handshake("/ws"));
    const raw = await until(socket, "serve");

    expect(raw.match(/HTTP\/1.1 \d+/g)).toEqual(["HTTP/1.1 200", "HTTP/1.1 501"]);
    socket.destroy();
  });

  it("is a GET: HEAD, which is answered where GET is, opens nothing", async () => {
    await start();
    const head = handshake("/ws").replace("GET", "HEAD");

    expect(await exchangeBytes(server.port, head)).toMatch(/^HTTP\/1.1 426 /);
  });

  it("is nothing for HTTP/1.0, and CONNECT is for nobody", async () => {
    await start();
    const old = handshake("/ws").replace("HTTP/1.1", "HTTP/1.0");

    expect(await exchangeBytes(server.port, old)).toMatch(/^HTTP\/1.1 501 /);
    expect(
      await exchangeBytes(
        server.port,
        lines("CONNECT /ws HTTP/1.1", "host: localhost", "upgrade: websocket", "", ""),
      ),
    ).toBe("");
  });
});

it("leaves nothing of a client that goes while it is waited for", async () => {
  const steps: string[] = [];
  const resource = dependency(async function* () {
    try {
      yield 1;
    } finally {
      steps.push("closed");
    }
  });
  app.websocket("/", { dependencies: { resource } }, async ({ socket, signal }) => {
    steps.push("begun");
    await new Promise((resolve) => signal.addEventListener("abort", resolve));
    await socket.accept().catch((error: Error) => steps.push(error.name));
  });
  await start();
  const socket = await open(server.port);
  const closed = untilClosed(socket);
  socket.write(handshake("/"));
  await vi.waitFor(() => expect(steps).toEqual(["begun"]));

  socket.resetAndDestroy();
  await closed;

  await vi.waitFor(() => expect(steps).toEqual(["begun", "WebSocketDisconnect", "closed"]));
  expect((await server.close()).isClean).toBe(true);
  expect(log).not.toHaveBeenCalled();
});

it("is told to the access log, once, by the status of its answer", async () => {
  const info = vi.fn<NonNullable<Logger["info"]>>();
  app = new App({ logger: { error: log, warn: log, info } });
  app.websocket("/ws", async ({ socket }) => socket.accept());
  const url = await start({ accessLog: true });

  await Client.open(`${url}/ws`).then((client) => client.closed);
  await denial(`${url}/other`);

  expect(info.mock.calls.map(([, message]) => message)).toEqual(["GET /ws 101", "GET /other 404"]);
});

it("answers with 501 where its route came after the server", async () => {
  const url = await start();
  app.websocket("/late", async ({ socket }) => socket.accept());

  expect((await denial(`${url}/late`)).status).toBe(501);
});
