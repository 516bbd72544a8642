import { describe, expect, it } from "vitest";
import { z } from "zod";
import {
  App,
  APIRouter,
  dependency,
  HTTPException,
  PlainTextResponse,
  WebSocketDisconnect,
  WebSocketException,
} from "../src/index.ts";
import { problemsOf } from "./problems-of.ts";

const handshake = {
  connection: "keep-alive, Upgrade",
  upgrade: "WebSocket",
  "sec-websocket-version": "13",
  "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
};

function untyped(value: unknown): never {
  return value as never;
}

describe("where a WebSocket is", () => {
  const app = new App({ logger: { error: () => undefined, warn: () => undefined } });
  const guard = dependency(() => {
    throw new HTTPException(401);
  });
  app.websocket("/ws", async ({ socket }) => socket.accept());
  app.websocket("/guarded", { dependencies: { guard } }, async ({ socket }) => socket.accept());

  it("answers a plain GET with 426, and says what it expects", async () => {
    const response = await app.request("/ws");

    expect(response.status).toBe(426);
    expect(response.headers.get("upgrade")).toBe("websocket");
    expect(response.headers.get("connection")).toBe("upgrade, close");
    expect(response.headers.get("sec-websocket-version")).toBe("13");
    expect(await response.json()).toEqual({ detail: "Expected the handshake of a WebSocket." });
  });

  it("answers HEAD likewise, and other methods with 405", async () => {
    expect((await app.request("/ws", { method: "HEAD" })).status).toBe(426);
    expect((await app.request("/ws", { method: "POST" })).status).toBe(405);
  });

  it.each([
    [{ upgrade: "h2c" }, 426],
    [{ connection: "keep-alive" }, 426],
    [{ "sec-websocket-version": "8" }, 426],
    [{ "sec-websocket-version": "" }, 426],
    [{ "sec-websocket-key": "short" }, 400],
    [{ "sec-websocket-key": "" }, 400],
    [{ "sec-websocket-protocol": "a,,b" }, 400],
    [{ "sec-websocket-protocol": "a b" }, 400],
  ])("refuses what is no handshake: %o", async (headers, status) => {
    const response = await app.request("/ws", { headers: { ...handshake, ...headers } });

    expect(response.status).toBe(status);
  });

  it("says with 501 that it is served elsewhere", async () => {
    const response = await app.request("/ws", { headers: handshake });

    expect(response.status).toBe(501);
    expect(await response.json()).toEqual({ detail: expect.stringContaining("`serve` on Node") });
  });

  it("looks at the handshake before any dependency is made", async () => {
    expect((await app.request("/guarded")).status).toBe(426);
  });

  it.each(["https://evil.example", "null", "http://localhost.evil.example", "http://localhost:81"])(
    "refuses pages of other origins: %s",
    async (origin) => {
      const response = await app.request("/ws", { headers: { ...handshake, origin } });

      expect(response.status).toBe(403);
    },
  );

  it("takes pages of the host that is asked", async () => {
    const headers = { ...handshake, origin: "https://LOCALHOST" };

    expect((await app.request("/ws", { headers })).status).toBe(501);
  });
});

describe("allowedOrigins", () => {
  const app = new App({ websockets: { allowedOrigins: ["https://shop.example"] } });
  const anybody = new APIRouter({ websockets: { allowedOrigins: ["*"] } });
  app.websocket("/shop", async ({ socket }) => socket.accept());
  app.websocket(
    "/own",
    { allowedOrigins: ["http://localhost:5173"], maxPayload: 1 },
    async ({ socket }) => socket.accept(),
  );
  anybody.websocket("/anybody", async ({ socket }) => socket.accept());
  app.includeRouter(anybody);

  it.each([
    ["/shop", "https://shop.example", 501],
    ["/shop", "http://localhost", 403],
    ["/own", "http://localhost:5173", 501],
    ["/own", "https://shop.example", 403],
    ["/anybody", "https://evil.example", 501],
    ["/anybody", "null", 501],
  ])("is what the innermost says: %s for %s", async (path, origin, status) => {
    const response = await app.request(path, { headers: { ...handshake, origin } });

    expect(response.status).toBe(status);
  });
});

describe("a declaration", () => {
  it("is told all that is wrong with it", () => {
    const readsBody = dependency({ body: { a: z.string() } }, () => 1);
    const problems = problemsOf((app) => {
      app.websocket("/a/{id}", { path: untyped({ other: z.int() }) }, () => undefined);
      app.websocket("/b", untyped({ recieve: z.string() }), () => undefined);
      app.websocket("/c", { maxPayload: Number.NaN, pingInterval: 0 }, () => undefined);
      app.websocket("/d", { subprotocols: ["a", "a"] }, () => undefined);
      app.websocket("/e", { allowedOrigins: ["shop.example"] }, () => undefined);
      app.websocket("/f", { dependencies: { readsBody } }, () => undefined);
      app.websocket("/g", { dependencies: { socket: untyped(() => 1) } }, () => undefined);
      app.websocket("/h", { send: z.map(z.string(), z.function()) }, () => undefined);
      app.includeRouter(new APIRouter({ websockets: untyped({ maxPayloads: 1 }) }));
    });

    expect(problems).toMatchInlineSnapshot(`
      [
        "a router within "/": websockets knows no "maxPayloads". Write maxPayload, maxBufferedAmount, maxQueuedMessages, pingInterval, handshakeTimeout, closeTimeout, allowedOrigins.",
        "WEBSOCKET /a/{id}: path declares "other", which is not in the path, which has {id}. Name it alike, or write {other} in the path.",
        "WEBSOCKET /b: "recieve" is no option here. Remove it.",
        "WEBSOCKET /c: maxPayload is NaN. Write bytes from 1 to 2_147_483_647, such as 65_536.",
        "WEBSOCKET /c: pingInterval is 0. Write milliseconds from 1 to 2_147_483_647, such as 10_000, or null for none.",
        "WEBSOCKET /d: subprotocols is a list. Write a list of names, each once, such as ["chat.v2", "chat.v1"].",
        "WEBSOCKET /e: allowedOrigins is ["shop.example"]. Write a list of origins, such as ["https://shop.example"], or ["*"] for any.",
        "WEBSOCKET /f: a dependency declares a body or a form, and the handshake of a WebSocket has none. Declare a query, headers or cookies.",
        "WEBSOCKET /g: the dependency "socket" is named like a slot of the context. Give it another name.",
        "WEBSOCKET /h: send: field "{}" of the response model is a function, which JSON has not. Write a codec that says how it is sent: z.codec(z.string(), ..., { decode, encode }).",
      ]
    `);
  });

  it("can't share its path with a GET", () => {
    const problems = problemsOf((app) => {
      app.get("/ws", () => 1);
      app.websocket("/ws", () => undefined);
    });

    expect(problems).toMatchInlineSnapshot(`
      [
        "WEBSOCKET /ws: is declared twice, or differs from another route only in its convertors. Remove one, or give it another path. The handshake of a WebSocket is a GET of its path.",
      ]
    `);
  });

  it("is told at once where it has no handler", () => {
    expect(() => new App().websocket("/ws", untyped({}))).toThrow(
      "websocket /ws: expected a handler. Write (path, handler) or (path, options, handler).",
    );
    expect(() => new App().websocket(untyped(1), () => undefined)).toThrow(
      'websocket 1: expected the path as a text. Write "/ws".',
    );
  });
});

describe("WebSocketException", () => {
  it.each([999, 1004, 1005, 1006, 1015, 2000, 5000, 1000.5, Number.NaN])(
    "has no code that can't be sent: %d",
    (code) => {
      expect(() => new WebSocketException(code)).toThrow(RangeError);
    },
  );

  it.each([1000, 1001, 1003, 1007, 1008, 1011, 1014, 3000, 4999])("may have %d", (code) => {
    expect(new WebSocketException(code).code).toBe(code);
  });

  it("cuts its reason to what a frame holds, between two characters", () => {
    const { reason } = new WebSocketException(4000, "é".repeat(100));

    expect(reason).toBe("é".repeat(61));
    expect(new WebSocketException(4000, `${"a".repeat(121)}😀`).reason).toBe("a".repeat(121));
    expect(new WebSocketException(4000, "fine").reason).toBe("fine");
  });

  it("is answered with 403 where a dependency throws it, or by its handler", async () => {
    const app = new App();
    const guard = dependency({ query: { why: z.string().default("") } }, ({ query }) => {
      throw new WebSocketException(1008, query.why);
    });
    app.get("/", { dependencies: { guard } }, () => 1);
    const handled = new App();
    handled.exceptionHandler(WebSocketException, (_request, { code }) => {
      return new PlainTextResponse(`${code}`, { statusCode: 402 });
    });
    handled.get("/", { dependencies: { guard } }, () => 1);

    expect(await (await app.request("/")).json()).toEqual({ detail: "Forbidden" });
    expect(await (await app.request("/?why=no")).json()).toEqual({ detail: "no" });
    expect(await (await handled.request("/")).text()).toBe("1008");
  });
});

it("tells why a client is gone", () => {
  const { code, reason, message } = new WebSocketDisconnect(4001, "bye");

  expect([code, reason, message]).toEqual([4001, "bye", "The WebSocket was closed with 4001."]);
});
