import { App, EventSourceResponse, type Logger } from "@fastidious/core";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type RunningServer, serve, type ServeOptions } from "../src/index.ts";
import { exchangeBytes, lines, open, until } from "./exchange-bytes.ts";

const running: RunningServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

const info = vi.fn<NonNullable<Logger["info"]>>();
const error = vi.fn<Logger["error"]>();
afterEach(() => {
  info.mockReset();
  error.mockReset();
});

async function start(app: App, options: ServeOptions = {}): Promise<RunningServer> {
  const server = await serve(app, { port: 0, handleSignals: false, accessLog: true, ...options });
  running.push(server);
  return server;
}

function ask(port: number, target: string, ...headers: string[]): Promise<string> {
  return exchangeBytes(
    port,
    lines(`GET ${target} HTTP/1.1`, "host: x", "connection: close", ...headers, "", ""),
  );
}

describe("the access log", () => {
  it("has a line for each request: id, method, path, status, duration", async () => {
    const app = new App({ logger: { error, warn: error, info } });
    const ids: string[] = [];
    app.get("/items/{id}", ({ request }) => ids.push(request.id));
    const { port } = await start(app);

    await ask(port, "/items/7");

    const duration: unknown = expect.any(Number);
    expect(info).toHaveBeenCalledExactlyOnceWith(
      { requestId: ids[0], method: "GET", path: "/items/7", status: 200, duration },
      "GET /items/7 200",
    );
  });

  it("tells no query, no header and no body", async () => {
    const app = new App({ logger: { error, warn: error, info } });
    app.get("/", () => ({ token: "SECRET" }));
    const { port } = await start(app);

    await ask(port, "/?token=SECRET", "authorization: SECRET", "cookie: SECRET");

    expect(info).toHaveBeenCalledOnce();
    expect(JSON.stringify(info.mock.calls)).not.toContain("SECRET");
  });

  it("has what never reached the application", async () => {
    const app = new App({ logger: { error, warn: error, info } });
    const { port } = await start(app, { maxUrlLength: 20 });

    await ask(port, "/nothing");
    await ask(port, `/${"a".repeat(30)}`);
    await exchangeBytes(port, "garbage\r\n\r\n");

    expect(info.mock.calls.map(([fields]) => fields["status"])).toEqual([404, 414, 400]);
  });

  it("has a stream once it is over", async () => {
    const app = new App({ logger: { error, warn: error, info } });
    app.get("/", { responseClass: EventSourceResponse }, async function* () {
      yield 1;
    });
    const { port } = await start(app);

    await ask(port, "/");

    await vi.waitFor(() =>
      expect(info.mock.calls.map(([, message]) => message)).toEqual(["GET / 200"]),
    );
  });

  it("says that the client left", async () => {
    const app = new App({ logger: { error, warn: error, info } });
    app.get("/", { responseClass: EventSourceResponse }, async function* ({ signal }) {
      yield 1;
      await new Promise((resolve) => signal.addEventListener("abort", resolve));
    });
    const { port } = await start(app);
    const socket = await open(port);
    socket.write(lines("GET / HTTP/1.1", "host: x", "", ""));
    await until(socket, "data: 1");

    socket.destroy();

    await vi.waitFor(() => expect(info.mock.calls[0]?.[0]).toMatchObject({ isAborted: true }));
  });

  it("has no line for load balancers that ask whether the server is ready", async () => {
    const app = new App({ logger: { error, warn: error, info } });
    const { port } = await start(app, { readinessPath: "/ready" });

    await ask(port, "/ready");

    expect(info).not.toHaveBeenCalled();
  });

  it("is silent where it is not asked for, and where the logger has no info", async () => {
    const silent = new App({ logger: { error, warn: error, info } });
    const plain = new App({ logger: { error, warn: error } });
    const [{ port }, other] = [await start(silent, { accessLog: false }), await start(plain)];

    await ask(port, "/");
    await ask(other.port, "/");

    expect(info).not.toHaveBeenCalled();
    expect(error).not.toHaveBeenCalled();
  });

  it("keeps a logger that throws from harming answers", async () => {
    const app = new App({
      logger: {
        error,
        warn: error,
        info: () => {
          throw new Error("the disk is full");
        },
      },
    });
    app.get("/", () => "ok");
    const { port } = await start(app);
    const console_ = vi.spyOn(console, "error").mockImplementation(() => undefined);

    expect(await ask(port, "/")).toMatch(/"ok"$/);

    expect(console_).toHaveBeenCalledOnce();
    console_.mockRestore();
  });
});
