import { App } from "@fastidious/core";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it, vi } from "vitest";
import { serve } from "../src/index.ts";
import { exchangeBytes, lines, open, until } from "./exchange-bytes.ts";
import { startServer } from "./start-server.ts";

const get = lines("GET / HTTP/1.1", "host: localhost", "connection: close", "", "");
const chunk = new Uint8Array(65_536);

/** A stream that makes chunks as they are asked for, and counts them. */
function countedStream(chunks: number): {
  stream: ReadableStream<Uint8Array>;
  pulled: () => number;
  cancel: () => void;
} {
  let pulled = 0;
  const cancel = vi.fn<() => void>();
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        pulled += 1;
        controller.enqueue(chunk);
        if (pulled === chunks) controller.close();
      },
      cancel,
    },
    { highWaterMark: 0 },
  );
  return { stream, pulled: () => pulled, cancel };
}

describe("a web Response", () => {
  it("is sent as it is", async () => {
    const app = new App();
    app.get(
      "/",
      () =>
        new Response("web", {
          status: 203,
          headers: { "x-from": "web", "content-type": "text/x" },
        }),
    );
    const server = await startServer(app);

    const raw = await exchangeBytes(server.port, get);

    expect(raw).toContain("HTTP/1.1 203 Non-Authoritative Information\r\n");
    expect(raw).toContain("x-from: web\r\n");
    expect(raw).toContain("3\r\nweb\r\n0\r\n\r\n");
  });

  it("keeps every cookie", async () => {
    const app = new App();
    app.get("/", () => {
      const response = new Response(null);
      response.headers.append("set-cookie", "a=1");
      response.headers.append("set-cookie", "b=2");
      return response;
    });
    const server = await startServer(app);

    expect((await fetch(server.url)).headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  });

  it("arrives whole, however slowly it is read", async () => {
    const app = new App();
    // 64 chunks stop and go on often: a listener for each would be warned of.
    app.get("/", () => new Response(countedStream(64).stream));
    const server = await startServer(app);
    const response = await fetch(server.url);
    await sleep(50);

    expect((await response.arrayBuffer()).byteLength).toBe(64 * 65_536);
  });

  it("is not read faster than the client reads", async () => {
    const app = new App();
    const { stream, pulled, cancel } = countedStream(100_000);
    app.get("/", () => new Response(stream));
    const server = await startServer(app);
    const socket = await open(server.port);
    socket.pause();
    socket.write(get);
    await sleep(200);

    const before = pulled();
    await sleep(100);

    expect(pulled()).toBe(before);
    expect(before).toBeLessThan(1000);
    socket.destroy();
    await vi.waitFor(() => expect(cancel).toHaveBeenCalledOnce());
  });

  it("is cancelled when the client leaves while nothing comes", async () => {
    const app = new App();
    const cancel = vi.fn<() => void>();
    app.get(
      "/",
      () =>
        new Response(
          new ReadableStream({ start: (controller) => controller.enqueue(chunk), cancel }),
        ),
    );
    const server = await startServer(app);
    const socket = await open(server.port);
    socket.write(get);
    await until(socket, "\0\0\0");

    socket.destroy();

    await vi.waitFor(() => expect(cancel).toHaveBeenCalledOnce());
  });

  it("is cancelled, not started, when the client has left before it", async () => {
    const app = new App();
    const { stream, pulled, cancel } = countedStream(10);
    app.get("/", async ({ signal }) => {
      await once(signal, "abort");
      return new Response(stream);
    });
    const server = await startServer(app);
    const socket = await open(server.port);
    socket.write(get);
    await sleep(20);

    socket.destroy();

    await vi.waitFor(() => expect(cancel).toHaveBeenCalledOnce());
    expect(pulled()).toBe(0);
  });

  it("is cancelled, not started, for HEAD", async () => {
    const app = new App();
    const { stream, pulled, cancel } = countedStream(10);
    app.get("/", () => new Response(stream, { headers: { "content-length": "655360" } }));
    const server = await startServer(app);

    const response = await fetch(server.url, { method: "HEAD" });

    expect(response.headers.get("content-length")).toBe("655360");
    expect(pulled()).toBe(0);
    expect(cancel).toHaveBeenCalledOnce();
  });

  it("that fails on the way is cut off, never ended", async () => {
    const app = new App();
    app.get("/", () => {
      let pulls = 0;
      const pull = async (
        controller: ReadableStreamDefaultController<Uint8Array>,
      ): Promise<void> => {
        pulls += 1;
        if (pulls === 1) return controller.enqueue(new TextEncoder().encode("part"));
        await sleep(20);
        controller.error(new Error("SECRET"));
      };
      return new Response(new ReadableStream({ pull }, { highWaterMark: 0 }));
    });
    const server = await startServer(app);

    const raw = await exchangeBytes(server.port, get);

    expect(raw).toContain("4\r\npart\r\n");
    expect(raw).not.toContain("0\r\n\r\n");
    expect(raw).not.toContain("SECRET");
  });

  it("that is not as long as it says is cut off, and nothing of it passes for the next response", async () => {
    const app = new App();
    const body = new TextEncoder().encode("abHTTP/1.1 200 OK");
    const told = (length: string) => (): Response =>
      new Response(
        new ReadableStream({
          pull: (controller) => (controller.enqueue(body), controller.close()),
        }),
        {
          headers: { "content-length": length },
        },
      );
    app.get("/", told("2"));
    app.get("/short", told("99"));
    const server = await startServer(app);

    const long = await exchangeBytes(server.port, get);
    const short = await exchangeBytes(server.port, get.replace("GET /", "GET /short"));

    expect(long.match(/HTTP\/1\.1 200 OK/g) ?? []).not.toHaveLength(2);
    expect(short).not.toContain("0\r\n\r\n");
  });

  it("that was sent before is a 500, and the server lives on", async () => {
    const app = new App({ logger: { error: () => undefined, warn: () => undefined } });
    const kept = new Response("once");
    app.get("/", () => kept);
    const server = await startServer(app);

    expect((await fetch(server.url)).status).toBe(200);
    expect((await fetch(server.url)).status).toBe(500);
  });
});

describe("close", () => {
  it("does not wait for a kept connection whose stream has ended", async () => {
    const app = new App();
    app.get(
      "/",
      () =>
        new Response(
          new ReadableStream({
            async start(controller) {
              controller.enqueue(chunk);
              await sleep(50);
              controller.close();
            },
          }),
        ),
    );
    const server = await serve(app, { port: 0, handleSignals: false });
    const socket = await open(server.port);
    socket.write(lines("GET / HTTP/1.1", "host: localhost", "", ""));
    await until(socket, "\0");
    const started = performance.now();
    socket.resume();

    await server.close();

    expect(performance.now() - started).toBeLessThan(1000);
  });
});
