import {
  App,
  dependency,
  EventSourceResponse,
  FileResponse,
  HTMLResponse,
  JSONLinesResponse,
  PlainTextResponse,
  staticFiles,
  StreamingResponse,
} from "@fastidious/core";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request as ask, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { constants, createGunzip, gunzipSync } from "node:zlib";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { loadNodeFiles } from "../src/files.ts";
import { GZipMiddleware, type GZipMiddlewareOptions } from "../src/gzip.ts";
import { type RunningServer, serve } from "../src/index.ts";

const folder = mkdtempSync(join(tmpdir(), "gzip-"));
const running: RunningServer[] = [];
const text = "all the same ".repeat(200);
const closed = vi.fn<() => void>();
writeFileSync(join(folder, "long.txt"), text.repeat(100));

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
  closed.mockClear();
});
afterAll(() => rmSync(folder, { recursive: true }));

function createApp(options?: GZipMiddlewareOptions): App {
  const logger = { error: () => undefined, warn: () => undefined };
  const app = new App({ loadFiles: loadNodeFiles, logger });
  app.addMiddleware(GZipMiddleware, options);
  app.get("/long", ({ response }) => {
    response.headers.set("etag", '"1"');
    return text;
  });
  app.get("/short", () => "short");
  app.get("/page", { responseClass: HTMLResponse }, () => `<p>é${text}`);
  app.get("/file", () => new FileResponse(join(folder, "long.txt")));
  app.get("/web", () => new Response(text, { headers: { "content-length": String(text.length) } }));
  app.get("/picture", () => new PlainTextResponse(text, { mediaType: "image/png" }));
  app.get("/drawing", () => new PlainTextResponse(text, { mediaType: "image/svg+xml" }));
  app.get("/encoded", () => new PlainTextResponse(text, { headers: { "content-encoding": "br" } }));
  app.get(
    "/kept",
    () => new PlainTextResponse(text, { headers: { "cache-control": "no-transform" } }),
  );
  app.get("/varies", () => new PlainTextResponse(text, { headers: { vary: "Origin" } }));
  app.get("/lines", { responseClass: JSONLinesResponse }, async function* () {
    try {
      for (let n = 1; ; n += 1) {
        yield { n };
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    } finally {
      closed();
    }
  });
  app.get("/parts", { responseClass: StreamingResponse }, function* () {
    for (let n = 0; n < 5000; n += 1) yield `part ${n}\n`;
  });
  app.get("/events", { responseClass: EventSourceResponse }, function* () {
    yield text;
  });
  app.get("/breaks", { responseClass: StreamingResponse }, async function* () {
    yield "first ";
    await Promise.resolve();
    throw new Error("late");
  });
  app.mount("/static", staticFiles(folder));
  return app;
}

/** What came: status, headers and bytes, as a client sees them that undoes no encoding. */
async function get(
  app: App,
  path: string,
  headers: Record<string, string> = {},
  method = "GET",
): Promise<{ status: number; headers: Headers; bytes: Uint8Array }> {
  const response = await app.request(path, {
    method,
    headers: { "accept-encoding": "gzip", ...headers },
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, bytes };
}

async function open(app: App, path: string): Promise<IncomingMessage> {
  const server = await serve(app, { port: 0, handleSignals: false });
  running.push(server);
  const request = ask(`${server.url}${path}`, {
    agent: false,
    headers: { "accept-encoding": "gzip" },
  }).end();
  const [incoming] = (await once(request, "response")) as [IncomingMessage];
  return incoming;
}

describe("GZipMiddleware", () => {
  it("compresses what is long enough, and says so", async () => {
    const { status, headers, bytes } = await get(createApp(), "/long");

    expect([status, gunzipSync(bytes).toString()]).toEqual([200, JSON.stringify(text)]);
    expect(Object.fromEntries(headers)).toEqual({
      "content-encoding": "gzip",
      "content-length": String(bytes.length),
      "content-type": "application/json",
      etag: 'W/"1"',
      vary: "Accept-Encoding",
    });
  });

  it("compresses bytes of any kind", async () => {
    const app = createApp();

    expect(gunzipSync((await get(app, "/page")).bytes).toString()).toBe(`<p>é${text}`);
    expect(gunzipSync((await get(app, "/web")).bytes).toString()).toBe(text);
    expect(gunzipSync((await get(app, "/drawing")).bytes).toString()).toBe(text);
  });

  it("adds to what the answer depends on already", async () => {
    expect((await get(createApp(), "/varies")).headers.get("vary")).toBe("Origin, Accept-Encoding");
  });

  it.each([
    ["gzip;q=0", undefined],
    ["identity", undefined],
    ["*;q=0", undefined],
    ["gzip;q=0, *", undefined],
    ["xgzip", undefined],
    ["br, gzip;q=0.5", "gzip"],
    ["*", "gzip"],
    ["GZIP", "gzip"],
    ["x-gzip", "gzip"],
  ])("heeds what the client takes: %s", async (accepted, coding) => {
    const { headers } = await get(createApp(), "/long", { "accept-encoding": accepted });

    expect(headers.get("content-encoding")).toBe(coding ?? null);
    expect(headers.get("vary")).toBe("Accept-Encoding");
    expect(headers.get("etag")).toBe(coding === undefined ? '"1"' : 'W/"1"');
  });

  it("looks at no header for long", async () => {
    const app = createApp();
    const accepted = `gzip${" ".repeat(15_000)}x`;
    const times: number[] = [];
    while (times.length < 5) {
      const start = performance.now();
      // oxlint-disable-next-line no-await-in-loop -- at once they would measure each other
      await get(app, "/long", { "accept-encoding": accepted });
      times.push(performance.now() - start);
    }

    // The quickest: others may use the machine meanwhile.
    expect(Math.min(...times)).toBeLessThan(20);
  });

  it.each(["/short", "/picture", "/encoded", "/kept", "/events"])(
    "leaves %s as it is",
    async (path) => {
      const { headers } = await get(createApp(), path);

      expect(headers.get("content-encoding")).not.toBe("gzip");
      expect(headers.get("vary")).toBeNull();
    },
  );

  it("counts bytes, not characters", async () => {
    const app = new App();
    app.addMiddleware(GZipMiddleware, { minimumSize: 500 });
    app.get("/", () => new PlainTextResponse("é".repeat(260)));

    expect((await get(app, "/")).headers.get("content-encoding")).toBe("gzip");
  });

  it("compresses from another size on", async () => {
    const { headers } = await get(createApp({ minimumSize: 0 }), "/long");
    const none = await get(createApp({ minimumSize: 10_000 }), "/long");

    expect(headers.get("content-encoding")).toBe("gzip");
    expect(none.headers.get("content-encoding")).toBeNull();
  });

  it("leaves what would grow", async () => {
    const { headers, bytes } = await get(createApp({ minimumSize: 0 }), "/short");

    expect([headers.get("content-encoding"), bytes.length]).toEqual([null, 7]);
  });

  it("is told at the start what can't work", () => {
    // @ts-expect-error -- JavaScript may use Python's names
    const app = createApp({ compressLevel: 10, minimumSize: -1, minimum_size: 5 });

    expect(() => app.plan()).toThrowErrorMatchingInlineSnapshot(`
      [DefinitionError: 3 problems:
        - GZipMiddleware: "minimum_size" is no option here. It takes minimumSize, compressLevel.
        - GZipMiddleware: minimumSize is -1. Write a number of bytes.
        - GZipMiddleware: compressLevel is 10. Write a whole number from 1 to 9.]
    `);
  });
});

describe("GZipMiddleware and files", () => {
  it("compresses them while they are sent", async () => {
    const { headers, bytes } = await get(createApp(), "/file");

    expect(gunzipSync(bytes).toString()).toBe(text.repeat(100));
    expect([headers.get("content-length"), headers.get("accept-ranges")]).toEqual([null, null]);
    expect(headers.get("etag")).toMatch(/^W\/"/);
  });

  it("knows them again by the tag that it has sent", async () => {
    const app = createApp();
    const first = await get(app, "/static/long.txt");

    const etag = first.headers.get("etag") ?? "";
    const second = await get(app, "/static/long.txt", { "if-none-match": etag });

    expect([first.headers.get("content-encoding"), second.status]).toEqual(["gzip", 304]);
    expect([second.headers.get("etag"), second.headers.get("vary")]).toEqual([
      etag,
      "Accept-Encoding",
    ]);
  });

  it("leaves their parts, and sends the whole where the tag no longer names these bytes", async () => {
    const app = createApp();
    const { headers } = await get(app, "/file");

    const part = await get(app, "/file", { range: "bytes=0-999" });
    const whole = await get(app, "/file", {
      range: "bytes=0-999",
      "if-range": headers.get("etag") ?? "",
    });

    expect([part.status, part.headers.get("content-encoding"), part.bytes.length]).toEqual([
      206,
      null,
      1000,
    ]);
    expect([whole.status, whole.headers.get("content-encoding")]).toEqual([200, "gzip"]);
  });

  it("describes them to HEAD as to GET", async () => {
    const app = createApp();

    const bytes = await get(app, "/long", {}, "HEAD");
    const file = await get(app, "/file", {}, "HEAD");

    expect(Object.fromEntries(bytes.headers)).toEqual(
      Object.fromEntries((await get(app, "/long")).headers),
    );
    expect(Object.fromEntries(file.headers)).toEqual(
      Object.fromEntries((await get(app, "/file")).headers),
    );
    expect([bytes.bytes.length, file.bytes.length]).toEqual([0, 0]);
  });
});

describe("GZipMiddleware and streams", () => {
  it("sends each part as soon as it is there", async () => {
    const incoming = await open(createApp(), "/lines");
    const gunzip = createGunzip({ finishFlush: constants.Z_SYNC_FLUSH });

    incoming.pipe(gunzip);
    const [first] = (await once(gunzip, "data")) as [Buffer];

    expect(incoming.headers["content-encoding"]).toBe("gzip");
    expect(first.toString()).toBe('{"n":1}\n');
    incoming.destroy();
    await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
  });

  it("sends parts that come without a pause together", async () => {
    const { bytes } = await get(createApp(), "/parts");
    const lines = Array.from({ length: 5000 }, (_, n) => `part ${n}\n`).join("");

    expect(gunzipSync(bytes).toString()).toBe(lines);
    expect(bytes.length).toBeLessThan(lines.length / 3);
  });

  it("cuts off what fails on the way", async () => {
    const incoming = await open(createApp(), "/breaks");
    incoming.resume();

    await expect(once(incoming, "end")).rejects.toThrow("aborted");
  });

  it("tells dependencies of what fails on the way, and the log once", async () => {
    const failed = vi.fn<(error: unknown) => void>();
    const error = vi.fn<() => void>();
    const app = new App({ logger: { error, warn: error } });
    const watching = dependency(function* () {
      try {
        yield;
      } catch (reason) {
        failed(reason);
        throw reason;
      }
    });
    app.addMiddleware(GZipMiddleware);
    app.get(
      "/",
      { dependencies: { watching }, responseClass: StreamingResponse },
      async function* () {
        yield "first ";
        throw new Error("late");
      },
    );

    const incoming = await open(app, "/");
    incoming.on("error", () => undefined).resume();

    await vi.waitFor(() => expect(failed).toHaveBeenCalledExactlyOnceWith(new Error("late")));
    expect(error).toHaveBeenCalledOnce();
  });

  it("begins none for HEAD", async () => {
    const { status, headers } = await get(createApp(), "/lines", {}, "HEAD");

    expect([status, headers.get("content-encoding")]).toEqual([200, "gzip"]);
    expect(closed).not.toHaveBeenCalled();
  });
});
