import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import {
  App,
  dependency,
  type Logger,
  ResponseValidationError,
  WebSocketDisconnect,
  WebSocketException,
  WebSocketRequestValidationError,
} from "@fastidious/core";
import { WebSocket as NodesWebSocket } from "undici";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { type RunningServer, serve } from "../../src/index.ts";
import { Client } from "./client.ts";
import { openRaw } from "./frames.ts";

const log = vi.fn<Logger["error"]>();
let app: App;
let server: RunningServer | undefined;
let steps: string[];
beforeEach(() => {
  log.mockClear();
  steps = [];
  app = new App({ logger: { error: log, warn: log }, websockets: { closeTimeout: 200 } });
});
afterEach(() => server?.close());

async function connect(path: string): Promise<Client> {
  server = await serve(app, { port: 0, handleSignals: false });
  return Client.open(server.url + path);
}

const resource = dependency(async function* () {
  try {
    yield "open";
    steps.push("closed");
  } catch (error) {
    steps.push(`thrown ${error instanceof Error ? error.message : "?"}`);
    throw error;
  }
});

describe("a handler", () => {
  it("receives and sends text, bytes and JSON", async () => {
    app.websocket("/", async ({ socket }) => {
      await socket.accept();
      await socket.sendText((await socket.receiveText()).toUpperCase());
      await socket.sendBytes((await socket.receiveBytes()).toReversed());
      await socket.sendJson({ got: await socket.receiveJson() });
    });
    const client = await connect("/");

    client.send("text", Buffer.from([1, 2]), '{"a":1}');

    expect(await client.closed).toEqual([1000, ""]);
    expect(client.messages).toEqual(["TEXT", Buffer.from([2, 1]), '{"got":{"a":1}}']);
  });

  it("gets what its schema makes of JSON, and sends what its schema declares", async () => {
    app.websocket(
      "/{id}",
      {
        path: { id: z.int() },
        receive: z.object({ day: z.iso.date(), n: z.int().default(7) }),
        send: z.object({ n: z.int(), at: z.date() }),
      },
      async ({ socket, path }) => {
        await socket.accept();
        for await (const { n } of socket) {
          const row = { n: n + path.id, at: new Date(0), secret: "x" };
          await socket.sendJson(row);
        }
      },
    );
    const client = await connect("/1");

    client.send('{"day":"2026-01-01"}', Buffer.from('{"day":"2026-01-01","n":1,"more":1}'));
    await client.next();
    await client.next();

    expect(await client.close()).toEqual([1000, ""]);
    expect(client.messages).toEqual([
      '{"n":8,"at":"1970-01-01T00:00:00.000Z"}',
      '{"n":2,"at":"1970-01-01T00:00:00.000Z"}',
    ]);
  });

  it("gets all that came before it looks, and may stop looking and go on", async () => {
    app.websocket("/", async ({ socket }) => {
      await socket.accept();
      await sleep(50);
      for await (const text of socket.iterText()) {
        if (text === "stop") break;
        await socket.sendText(text);
      }
      for await (const text of socket.iterText()) await socket.sendText(`again ${text}`);
    });
    const client = await connect("/");

    client.send("a", "b", "stop", "c");

    expect([await client.next(), await client.next(), await client.next()]).toEqual([
      "a",
      "b",
      "again c",
    ]);
  });

  it("need not wait for what it sends", async () => {
    app.websocket("/", async ({ socket }) => {
      void socket.accept();
      void socket.sendText("1");
      void socket.sendJson(2);
      void socket.sendText("3");
      void socket.close(4000, "done");
      void socket.sendText("4");
      await socket.close();
    });
    const client = await connect("/");

    expect(await client.closed).toEqual([4000, "done"]);
    expect(client.messages).toEqual(["1", "2", "3"]);
  });
});

describe("the end of a socket", () => {
  it("is told to a handler that receives, and sent to nobody", async () => {
    let met: unknown;
    let again: unknown;
    app.websocket(
      "/",
      { dependencies: { resource } },
      async ({ socket, signal, backgroundTasks }) => {
        backgroundTasks.addTask(() => void steps.push("task"));
        signal.addEventListener("abort", () => steps.push(`aborted ${signal.reason.code}`));
        await socket.accept();
        try {
          await socket.receiveText();
        } catch (error) {
          met = error;
          const later = [socket.receiveText(), socket.sendText("late")];
          again = await Promise.allSettled(later);
          await socket.close();
          throw error;
        }
      },
    );
    const client = await connect("/");

    await client.close(4001, "bye");

    await vi.waitFor(() => expect(steps).toEqual(["aborted 4001", "task", "closed"]));
    expect(met).toBeInstanceOf(WebSocketDisconnect);
    expect(met).toMatchObject({ code: 4001, reason: "bye" });
    expect(again).toEqual([
      { status: "rejected", reason: met },
      { status: "rejected", reason: met },
    ]);
    expect(log).not.toHaveBeenCalled();
  });

  it("ends what iterates, quietly, and what waits for the signal", async () => {
    app.websocket("/", { dependencies: { resource } }, async ({ socket, signal }) => {
      await socket.accept();
      for await (const _message of socket) steps.push("message");
      steps.push("iterated");
      await sleep(60_000, undefined, { signal });
    });
    const client = await connect("/");

    client.websocket.terminate();

    await vi.waitFor(() => expect(steps).toEqual(["iterated", "closed"]));
    expect(log).not.toHaveBeenCalled();
  });

  it.each([
    ["nothing", undefined, 1005],
    ["a code", 4321, 4321],
  ])("has the client's code: %s", async (_name, code, expected) => {
    app.websocket("/", async ({ socket }) => {
      await socket.accept();
      await socket.receiveText().catch((error: WebSocketDisconnect) => steps.push(`${error.code}`));
    });
    const client = await connect("/");

    client.websocket.close(code);

    await vi.waitFor(() => expect(steps).toEqual([`${expected}`]));
  });

  it("has the code 1006 where the connection broke", async () => {
    app.websocket("/", async ({ socket }) => {
      await socket.accept();
      await socket.receiveText().catch((error: WebSocketDisconnect) => steps.push(`${error.code}`));
    });
    server = await serve(app, { port: 0, handleSignals: false });
    const socket = await openRaw(server.port, "/");

    socket.resetAndDestroy();

    await vi.waitFor(() => expect(steps).toEqual(["1006"]));
  });

  it("comes when the handler returns, with 1000, and its signal is left alone", async () => {
    app.websocket(
      "/",
      { dependencies: { resource } },
      async ({ socket, signal, backgroundTasks }) => {
        backgroundTasks.addTask(() => void steps.push(`task ${signal.aborted}`));
        await socket.accept();
        await socket.sendText("hello");
      },
    );
    const client = await connect("/");

    expect(await client.closed).toEqual([1000, ""]);
    await vi.waitFor(() => expect(steps).toEqual(["task false", "closed"]));
    expect(client.messages).toEqual(["hello"]);
  });

  it("is 1011 where the handler throws, and the client learns no more", async () => {
    app.websocket("/{id}", { dependencies: { resource } }, async ({ socket, backgroundTasks }) => {
      backgroundTasks.addTask(() => void steps.push("task"));
      await socket.accept();
      throw new Error("SECRET");
    });
    const client = await connect("/7");

    expect(await client.closed).toEqual([1011, ""]);
    await vi.waitFor(() => expect(steps).toEqual(["thrown SECRET"]));
    expect(log).toHaveBeenCalledExactlyOnceWith(
      { err: new Error("SECRET"), route: "WEBSOCKET /{id}", method: "GET", path: "/7" },
      "The handler of a WebSocket failed: it was closed with 1011.",
    );
  });

  it("is 1011 where a value does not fit its schema, which is our mistake", async () => {
    app.websocket("/", { send: z.object({ n: z.int() }) }, async ({ socket }) => {
      await socket.accept();
      await socket.sendJson({ n: 1.5 });
    });
    const client = await connect("/");

    expect(await client.closed).toEqual([1011, ""]);
    expect(log.mock.calls[0]?.[0]["err"]).toBeInstanceOf(ResponseValidationError);
    expect(client.messages).toEqual([]);
  });

  it("is what a WebSocketException says, and no line of the log", async () => {
    app.websocket("/", { dependencies: { resource } }, async ({ socket }) => {
      await socket.accept();
      throw new WebSocketException(4005, "not your turn");
    });
    const client = await connect("/");

    expect(await client.closed).toEqual([4005, "not your turn"]);
    await vi.waitFor(() => expect(steps).toHaveLength(1));
    expect(steps[0]).toMatch(/^thrown .*4005/);
    expect(log).not.toHaveBeenCalled();
  });

  it.each([
    ['{"n":"x"}', 1008, "message.n: Invalid input: expected number, received string"],
    ["{", 1007, "Expecting property name"],
    ['{"__proto__":{}}', 1007, 'The key "__proto__" is not allowed'],
  ])("has a legal reason where a message does not fit: %s", async (message, code, reason) => {
    app.websocket("/", { receive: z.object({ n: z.int() }) }, async ({ socket }) => {
      await socket.accept();
      for await (const { n } of socket) steps.push(`${n}`);
    });
    const client = await connect("/");

    client.send(message);

    const [closedWith, said] = await client.closed;
    expect([closedWith, said]).toEqual([code, expect.any(String)]);
    expect(said).toContain(reason);
    expect(Buffer.byteLength(said)).toBeLessThanOrEqual(123);
    expect(steps).toEqual([]);
    expect(log).not.toHaveBeenCalled();
  });

  it("does not come of a message that does not fit where the handler goes on", async () => {
    app.websocket("/", { receive: z.object({ n: z.int() }) }, async ({ socket }) => {
      await socket.accept();
      try {
        await socket.receiveJson();
      } catch (error) {
        if (!(error instanceof WebSocketRequestValidationError)) throw error;
        await socket.sendJson({ wrong: error.issues });
      }
      const { n } = await socket.receiveJson();
      await socket.sendText(`${n}`);
    });
    const client = await connect("/");

    client.send('{"n":"SECRET"}', '{"n":2}');

    expect(await client.closed).toEqual([1000, ""]);
    expect(client.messages[0]).toBe(
      '{"wrong":[{"type":"invalid_type","loc":["message","n"],"msg":"Invalid input: expected number, received string"}]}',
    );
    expect(client.messages[1]).toBe("2");
  });

  it.each([
    ["receiveText", Buffer.from("x")],
    ["receiveBytes", "x"],
  ] as const)("is 1003 where %s gets the other", async (name, message) => {
    app.websocket("/", async ({ socket }) => {
      await socket.accept();
      await socket[name]();
    });
    const client = await connect("/");

    client.send(message);

    expect((await client.closed)[0]).toBe(1003);
  });
});

describe("a mistake of the handler", () => {
  it("is told where it uses the socket before it accepts it", async () => {
    app.websocket("/", async ({ socket }) => {
      await socket.sendText("early");
    });

    await expect(connect("/")).rejects.toThrow("500");
    expect(log.mock.calls[0]?.[0]["err"]).toEqual(
      new TypeError('The socket is not accepted. Write "await socket.accept()" first.'),
    );
  });

  it("is told where it ends without an answer", async () => {
    app.websocket("/", () => undefined);

    await expect(connect("/")).rejects.toThrow("500");
    expect(log.mock.calls[0]?.[0]["err"]).toEqual(
      new TypeError(
        'The handler ended without an answer to the handshake. Write "await socket.accept()", or return a response.',
      ),
    );
  });

  it("is told where it accepts twice, or returns a response afterwards", async () => {
    app.websocket("/", async ({ socket }) => {
      await socket.accept();
      await expect(socket.accept()).rejects.toThrow("Call accept() once.");
      return new Response("late");
    });
    const client = await connect("/");

    expect(await client.closed).toEqual([1011, ""]);
    expect(log.mock.calls[0]?.[0]["err"]).toEqual(
      new TypeError("A response was returned after accept(). Return it in its place."),
    );
  });

  it("is told where it closes with what is no code", async () => {
    app.websocket("/", async ({ socket }) => {
      await socket.accept();
      await expect(socket.close(1005)).rejects.toThrow(RangeError);
      await socket.close(3000, "é".repeat(100));
    });
    const client = await connect("/");

    expect(await client.closed).toEqual([3000, "é".repeat(61)]);
  });

  it("harms nobody where it sends to a client that is gone, and does not wait", async () => {
    const unhandled = vi.fn<() => void>();
    process.once("unhandledRejection", unhandled);
    app.websocket("/", async ({ socket }) => {
      await socket.accept();
      for await (const _message of socket) steps.push("message");
      void socket.sendText("to nobody");
      void socket.receiveText();
      steps.push("ended");
    });
    const client = await connect("/");

    await client.close();

    await vi.waitFor(() => expect(steps).toEqual(["ended"]));
    await sleep(10);
    expect(unhandled).not.toHaveBeenCalled();
    process.off("unhandledRejection", unhandled);
  });
});

it("hands messages from one socket to many others", async () => {
  const room = new Set<(text: string) => void>();
  app.websocket("/{name}", async ({ socket, path }) => {
    await socket.accept();
    const tell = (text: string): void => void socket.sendText(text);
    room.add(tell);
    try {
      for await (const text of socket.iterText())
        for (const other of room) other(`${path.name}: ${text}`);
    } finally {
      room.delete(tell);
      for (const other of room) other(`${path.name} left`);
    }
  });
  const ann = await connect("/ann");
  const bob = await Client.open(`${server?.url}/bob`);

  ann.send("hi");
  expect([await ann.next(), await bob.next()]).toEqual(["ann: hi", "ann: hi"]);
  await ann.close();

  expect(await bob.next()).toBe("ann left");
  await bob.close();
  await vi.waitFor(() => expect(room.size).toBe(0));
});

it("talks with the client that is Node's own from version 22 on", async () => {
  app.websocket("/", { subprotocols: ["a"] }, async ({ socket }) => {
    await socket.accept();
    for await (const text of socket.iterText())
      await socket.sendText(`${socket.subprotocol} ${text}`);
  });
  server = await serve(app, { port: 0, handleSignals: false });
  const client = new NodesWebSocket(server.url.replace("http", "ws"), ["b", "a"]);
  await once(client, "open");

  client.send("hi");
  // Proof: a message's event.
  const [event] = (await once(client, "message")) as [{ readonly data: string }];

  expect(event.data).toBe("a hi");
  client.close();
});
