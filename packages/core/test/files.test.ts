import * as fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  App,
  type FileAccess,
  FileResponse,
  HTMLResponse,
  type Logger,
  type OpenedFile,
} from "../src/index.ts";

const content = Uint8Array.from({ length: 70_000 }, (_, at) => (at * 7) % 251);
const opened: MemoryFile[] = [];
afterEach(() => {
  opened.length = 0;
});

/** A file in memory that tells whether it was closed. It may end before its size says. */
class MemoryFile implements OpenedFile {
  readonly modifiedAt: number = 784_111_777_000;
  readonly size: number;
  readonly bytes: Uint8Array;
  isClosed = false;

  constructor(bytes: Uint8Array, size: number) {
    this.bytes = bytes;
    this.size = size;
  }

  read(
    into: Uint8Array,
    position: number,
    receive: (error: Error | null, bytesRead: number) => void,
  ): void {
    const chunk = this.bytes.subarray(position, position + into.length);
    into.set(chunk);
    receive(null, chunk.length);
  }

  close(): void {
    this.isClosed = true;
  }
}

const stored: Readonly<Record<string, () => MemoryFile>> = {
  "data.bin": () => new MemoryFile(content, content.length),
  "small.bin": () => new MemoryFile(content.subarray(0, 500), 500),
  "shrunk.bin": () => new MemoryFile(content.subarray(0, 66_000), content.length),
};

const memory: FileAccess = {
  open: async (path) => {
    if (path === "locked") throw new Error("EACCES");
    const file = stored[String(path)]?.();
    if (file === undefined) return undefined;
    opened.push(file);
    return file;
  },
  guessMediaType: (name) => (name.endsWith(".bin") ? "application/x-bin" : undefined),
};

function createApp(): { app: App; error: ReturnType<typeof vi.fn<Logger["error"]>> } {
  const error = vi.fn<Logger["error"]>();
  const app = new App({ loadFiles: async () => memory, logger: { error, warn: () => undefined } });
  app.get("/data", () => new FileResponse("data.bin"));
  return { app, error };
}

async function bytesOf(response: Response): Promise<Uint8Array> {
  return new Uint8Array(await response.arrayBuffer());
}

describe("a FileResponse", () => {
  it("is sent whole, and closed at its end", async () => {
    const { app } = createApp();

    const response = await app.request("/data");

    expect(response.headers.get("content-type")).toBe("application/x-bin");
    expect(response.headers.get("content-length")).toBe("70000");
    expect(await bytesOf(response)).toEqual(content);
    expect(opened.map(({ isClosed }) => isClosed)).toEqual([true]);
  });

  it("is made of the path that a handler returns", async () => {
    const { app } = createApp();
    app.get("/by-class", { responseClass: FileResponse }, ({ response }) => {
      response.headers.set("cache-control", "no-cache");
      return "data.bin";
    });

    const response = await app.request("/by-class", { headers: { range: "bytes=0-1" } });

    expect([response.status, response.headers.get("cache-control")]).toEqual([206, "no-cache"]);
    expect(await bytesOf(response)).toEqual(content.slice(0, 2));
  });

  it("may be kept and sent again", async () => {
    const { app } = createApp();
    const kept = new FileResponse("data.bin");
    app.get("/kept", () => kept);

    const ranged = await app.request("/kept", { headers: { range: "bytes=0-1" } });
    const whole = await app.request("/kept");

    expect([ranged.headers.get("content-length"), whole.headers.get("content-length")]).toEqual([
      "2",
      "70000",
    ]);
  });

  it.each([
    ["HEAD", {}, 200],
    ["GET", { "if-modified-since": "Sun, 06 Nov 1994 08:49:37 GMT" }, 304],
    ["GET", { range: "bytes=70000-" }, 416],
    ["GET", { "if-match": '"other"' }, 412],
  ])("is closed unread for %s %j", async (method, headers, status) => {
    const { app } = createApp();

    const response = await app.request("/data", { method, headers });

    expect([response.status, (await bytesOf(response)).length]).toEqual([status, 0]);
    expect(opened.map(({ isClosed }) => isClosed)).toEqual([true]);
  });

  it("says how long it is to HEAD", async () => {
    const { app } = createApp();

    const response = await app.request("/data", {
      method: "HEAD",
      headers: { range: "bytes=0-9" },
    });

    expect([response.status, response.headers.get("content-length")]).toEqual([206, "10"]);
  });

  it("that is missing is a 404, or a 500 that is told", async () => {
    const { app, error } = createApp();
    app.get("/missing", () => new FileResponse("missing"));
    app.get("/needed", () => new FileResponse("missing", { missing: 500 }));

    expect((await app.request("/missing")).status).toBe(404);
    expect(error).not.toHaveBeenCalled();
    expect((await app.request("/needed")).status).toBe(500);
    expect(error).toHaveBeenCalledOnce();
  });

  it("that can't be opened is a 500", async () => {
    const { app, error } = createApp();
    app.get("/locked", () => new FileResponse("locked"));

    expect((await app.request("/locked")).status).toBe(500);
    expect(error).toHaveBeenCalledOnce();
  });

  it("that is no path is a 500 that says so", async () => {
    const { app, error } = createApp();
    app.get("/strange", () => new FileResponse(7 as unknown as string));

    expect((await app.request("/strange")).status).toBe(500);
    expect(error.mock.calls[0]?.[0]).toMatchObject({
      err: {
        message:
          "FileResponse: expected a path, a file: URL or a Blob, got number. Return where the file is.",
      },
    });
  });

  it("that becomes shorter fails while it is read, and is told once", async () => {
    const { app, error } = createApp();
    app.get("/shrunk", () => new FileResponse("shrunk.bin"));

    const response = await app.request("/shrunk");

    await expect(response.arrayBuffer()).rejects.toThrow(
      "The file became shorter while it was sent.",
    );
    expect(error).toHaveBeenCalledOnce();
    expect(opened[0]?.isClosed).toBe(true);
  });

  it("is closed when the reader gives up", async () => {
    const { app } = createApp();
    const response = await app.request("/data");
    const reader = response.body?.getReader();
    await reader?.read();

    await reader?.cancel();

    expect(opened[0]?.isClosed).toBe(true);
  });
});

describe("middleware", () => {
  it("sees the decided response", async () => {
    const { app } = createApp();
    const seen = vi.fn<(status: number, length: string | null) => void>();
    app.middleware(async (request, next) => {
      const response = await next(request);
      seen(response.statusCode, response.headers.get("content-length"));
      return response;
    });

    const response = await app.request("/data", { headers: { range: "bytes=0-9" } });

    expect(seen).toHaveBeenCalledExactlyOnceWith(206, "10");
    expect(await bytesOf(response)).toEqual(content.slice(0, 10));
  });

  it("may send another response: the file is closed all the same", async () => {
    const { app } = createApp();
    app.middleware(async (request, next) => {
      await next(request);
      return new HTMLResponse("instead");
    });

    expect(await (await app.request("/data")).text()).toBe("instead");
    expect(opened[0]?.isClosed).toBe(true);
  });

  it("and handlers of errors may send files of their own", async () => {
    const { app } = createApp();
    app.exceptionHandler(404, () => new FileResponse("data.bin", { statusCode: 404 }));
    app.middleware((request, next) =>
      request.path === "/own" ? new FileResponse("data.bin") : next(request),
    );

    const own = await app.request("/own", { headers: { range: "bytes=0-9" } });
    const missing = await app.request("/missing", { headers: { range: "bytes=0-9" } });

    expect([own.status, (await bytesOf(own)).length]).toEqual([206, 10]);
    expect([missing.status, (await bytesOf(missing)).length]).toEqual([404, 70_000]);
    expect(opened.map(({ isClosed }) => isClosed)).toEqual([true, true]);
  });
});

describe("a Blob", () => {
  it("is sent as a file without a date", async () => {
    const { app } = createApp();
    app.get("/blob", () => new FileResponse(new Blob([content], { type: "image/x-own" })));

    const whole = await app.request("/blob");
    const ranged = await app.request("/blob", { headers: { range: "bytes=5-9" } });

    expect([whole.headers.get("content-type"), whole.headers.get("content-length")]).toEqual([
      "image/x-own",
      "70000",
    ]);
    expect([whole.headers.get("etag"), whole.headers.get("last-modified")]).toEqual([null, null]);
    expect(await bytesOf(whole)).toEqual(content);
    expect([ranged.status, await bytesOf(ranged)]).toEqual([206, content.slice(5, 10)]);
  });

  it("needs no file system", async () => {
    const app = new App();
    const file = new File(["hello"], "hello.bin", { lastModified: 784_111_777_000 });
    app.get("/file", () => new FileResponse(file, { filename: "hello.bin" }));

    const response = await app.request("/file");

    expect(response.headers.get("content-type")).toBe("application/octet-stream");
    expect(response.headers.get("last-modified")).toBe("Sun, 06 Nov 1994 08:49:37 GMT");
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="hello.bin"');
    expect(await response.text()).toBe("hello");
  });
});

describe("an App without a file system", () => {
  it("says so", async () => {
    const error = vi.fn<Logger["error"]>();
    const app = new App({ logger: { error, warn: () => undefined } });
    app.get("/", () => new FileResponse("data.bin"));

    expect((await app.request("/")).status).toBe(500);
    expect(error.mock.calls[0]?.[0]).toMatchObject({
      err: {
        message: "FileResponse: this App has no file system. Use Fastidious, or give it loadFiles.",
      },
    });
  });
});

it("gives to every range slices of the file", async () => {
  const { app } = createApp();
  app.get("/small", () => new FileResponse("small.bin"));
  const position = fc.nat({ max: 510 });
  const spec = fc.oneof(
    fc.tuple(position, fc.nat({ max: 50 })).map(([first, more]) => `${first}-${first + more}`),
    position.map((first) => `${first}-`),
    position.map((length) => `-${length}`),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(spec, { minLength: 1, maxLength: 10 }), async (specs) => {
      const headers = { range: `bytes=${specs.join(",")}` };
      const response = await app.request("/small", { headers });
      const parts = toParts(response, await bytesOf(response));
      const expected = parts.map(({ start, end }) => hex(content.subarray(start, end)));

      expect(parts.map(({ bytes }) => hex(bytes))).toEqual(expected);
      expect(response.status).toBe(parts.length === 0 ? 416 : 206);
    }),
    { numRuns: 10_000 },
  );
}, 60_000);

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}

interface Part {
  readonly start: number;
  readonly end: number;
  readonly bytes: Uint8Array;
}

/** Reads a 206 as a client does: by content-range, or part by part. */
function toParts(response: Response, body: Uint8Array): Part[] {
  const range = response.headers.get("content-range");
  const boundary = /boundary=(\w+)/.exec(response.headers.get("content-type") ?? "")?.[1];
  if (boundary === undefined) return body.length === 0 ? [] : [toPart(range ?? "", body)];
  const text = Buffer.from(body).toString("latin1");
  const pieces = `\r\n${text}`.split(`\r\n--${boundary}`);
  expect([pieces[0], pieces.at(-1)]).toEqual(["", "--"]);
  return pieces.slice(1, -1).map((piece) => {
    const [, head = "", data = ""] = /^\r\n(.*?)\r\n\r\n(.*)$/s.exec(piece) ?? [];
    expect(head).toContain("Content-Type: application/x-bin");
    return toPart(
      /Content-Range: (.*)/.exec(head)?.[1] ?? "",
      new Uint8Array(Buffer.from(data, "latin1")),
    );
  });
}

function toPart(range: string, bytes: Uint8Array): Part {
  const [, first, last] = /^bytes (\d+)-(\d+)\/500$/.exec(range) ?? [];
  return { start: Number(first), end: Number(last) + 1, bytes };
}
