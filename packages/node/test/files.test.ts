import { App, FileResponse, type Logger } from "@fastidious/core";
import { execFile } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { loadNodeFiles } from "../src/files.ts";
import { type RunningServer, serve } from "../src/index.ts";
import { exchangeBytes, lines, open, until, untilClosed } from "./exchange-bytes.ts";
import { openFiles } from "./open-files.ts";

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "files-"));
const running: RunningServer[] = [];
const error = vi.fn<Logger["error"]>();
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
  error.mockClear();
});
afterAll(() => rmSync(folder, { recursive: true }));

async function start(): Promise<{ server: RunningServer; app: App }> {
  const logger = { error, warn: () => undefined };
  const app = new App({ logger, loadFiles: loadNodeFiles });
  app.get("/{name}", ({ path }) => new FileResponse(join(folder, path.name)));
  const server = await serve(app, { port: 0, handleSignals: false });
  running.push(server);
  return { server, app };
}

/** Writes a file of some bytes that are nowhere alike, and gives its path. */
function write(name: string, size: number): string {
  const path = join(folder, name);
  writeFileSync(path, Buffer.alloc(size, "0123456789abcdefghijklmnopqrstuvwxyz-"));
  utimesSync(path, 784_111_777, 784_111_777);
  return path;
}

function get(path: string, ...headers: string[]): string {
  return lines(`GET ${path} HTTP/1.1`, "host: x", "connection: close", ...headers, "", "");
}

setFlagsFromString("--expose-gc");
// Proof: V8 puts this function there, having been told to.
const collectGarbage = runInNewContext("gc") as () => void;

describe("a file over a socket", () => {
  it("is described and sent byte by byte", async () => {
    write("small.txt", 12);
    const { server } = await start();

    const raw = await exchangeBytes(server.port, get("/small.txt"));

    expect(raw.replace(/date: .*\r\n/i, "").split("\r\n")).toEqual([
      "HTTP/1.1 200 OK",
      "x-content-type-options: nosniff",
      "content-type: text/plain; charset=utf-8",
      "accept-ranges: bytes",
      "last-modified: Sun, 06 Nov 1994 08:49:37 GMT",
      expect.stringMatching(/^etag: "[a-z0-9]+-c"$/),
      "content-length: 12",
      "Connection: close",
      "",
      "0123456789ab",
    ]);
    await expect.poll(() => openFiles(folder)).toEqual([]);
  });

  it("is whole, however large and however slowly it is read", async () => {
    const path = write("large.bin", 3_000_000);
    const { server } = await start();

    const response = await fetch(`${server.url}/large.bin`);
    await sleep(50);

    expect(Buffer.from(await response.arrayBuffer()).equals(readFileSync(path))).toBe(true);
    await vi.waitFor(() => expect(openFiles(folder)).toEqual([]));
  });

  it("of no bytes is sent too", async () => {
    write("empty", 0);
    const { server } = await start();

    const response = await fetch(`${server.url}/empty`);

    expect([response.headers.get("content-length"), await response.text()]).toEqual(["0", ""]);
  });

  it("sends ranges, one and several", async () => {
    write("ranged.txt", 100);
    const { server } = await start();

    const one = await exchangeBytes(server.port, get("/ranged.txt", "range: bytes=10-13"));
    const several = await exchangeBytes(server.port, get("/ranged.txt", "range: bytes=0-1,10-11"));
    const boundary = /boundary=(\w+)/.exec(several)?.[1] ?? "";

    expect(one).toContain("HTTP/1.1 206 Partial Content\r\n");
    expect(one).toContain("content-range: bytes 10-13/100\r\n");
    expect(one.endsWith("\r\n\r\nabcd")).toBe(true);
    expect(several.slice(several.indexOf("\r\n\r\n") + 4).split("\r\n")).toEqual([
      `--${boundary}`,
      "Content-Type: text/plain; charset=utf-8",
      "Content-Range: bytes 0-1/100",
      "",
      "01",
      `--${boundary}`,
      "Content-Type: text/plain; charset=utf-8",
      "Content-Range: bytes 10-11/100",
      "",
      "ab",
      `--${boundary}--`,
    ]);
  });

  it("keeps the connection after a 206, a 304 and a 416", async () => {
    write("kept.txt", 100);
    const { server } = await start();
    const request = (...headers: string[]): string =>
      lines("GET /kept.txt HTTP/1.1", "host: x", ...headers, "", "");
    const all = [
      request("range: bytes=0-1"),
      request("if-none-match: *"),
      request("range: bytes=100-"),
      get("/kept.txt", "range: bytes=99-"),
    ];

    const raw = await exchangeBytes(server.port, all.join(""));

    expect(raw.match(/HTTP\/1\.1 \d+/g)).toEqual([
      "HTTP/1.1 206",
      "HTTP/1.1 304",
      "HTTP/1.1 416",
      "HTTP/1.1 206",
    ]);
  });

  it("is not read for HEAD", async () => {
    write("head.txt", 100);
    const { server } = await start();

    const raw = await exchangeBytes(server.port, get("/head.txt").replace("GET", "HEAD"));

    expect(raw).toContain("content-length: 100\r\n");
    expect(raw.endsWith("\r\n\r\n")).toBe(true);
    await expect.poll(() => openFiles(folder)).toEqual([]);
  });

  it("is a 404 where there is no regular file of this name", async () => {
    mkdirSync(join(folder, "folder"));
    await run("mkfifo", [join(folder, "pipe")]);
    const { server } = await start();
    const paths = ["/missing", "/folder", "/pipe", `/${"x".repeat(300)}`];

    const answers = await Promise.all(paths.map((path) => fetch(server.url + path)));

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    await expect.poll(() => openFiles(folder)).toEqual([]);
  });

  it("is closed when the client leaves in the middle", async () => {
    write("left.bin", 30_000_000);
    const { server } = await start();
    const socket = await open(server.port);
    socket.write(get("/left.bin"));
    await until(socket, "0123");
    socket.pause();
    await sleep(50);
    expect(openFiles(folder)).toHaveLength(1);

    socket.destroy();

    await vi.waitFor(() => expect(openFiles(folder)).toEqual([]));
    expect(error).not.toHaveBeenCalled();
  });

  it("that shrinks is cut off, never padded, and told once", async () => {
    const path = write("shrinks.bin", 30_000_000);
    const { server } = await start();
    const socket = await open(server.port);
    socket.write(get("/shrinks.bin"));
    await until(socket, "0123");
    socket.pause();
    await sleep(50);
    truncateSync(path, 100);

    const rest = untilClosed(socket);
    socket.resume();

    expect((await rest).length).toBeLessThan(30_000_000);
    expect(error).toHaveBeenCalledOnce();
    expect(error.mock.calls[0]?.[0]).toMatchObject({
      err: { message: "The file became shorter while it was sent." },
      route: "GET /{name}",
    });
    await vi.waitFor(() => expect(openFiles(folder)).toEqual([]));
  });

  it("that is replaced is finished as it was", async () => {
    const path = write("replaced.bin", 10_000_000);
    const original = readFileSync(path);
    const { server } = await start();
    const response = await fetch(`${server.url}/replaced.bin`);

    writeFileSync(`${path}.new`, "new");
    renameSync(`${path}.new`, path);

    expect(Buffer.from(await response.arrayBuffer()).equals(original)).toBe(true);
  });

  it("that is deleted is finished as it was, and is a 404 from then on", async () => {
    const path = write("deleted.bin", 10_000_000);
    const original = readFileSync(path);
    const { server } = await start();
    const response = await fetch(`${server.url}/deleted.bin`);

    rmSync(path);

    expect((await fetch(`${server.url}/deleted.bin`)).status).toBe(404);
    expect(Buffer.from(await response.arrayBuffer()).equals(original)).toBe(true);
    await vi.waitFor(() => expect(openFiles(folder)).toEqual([]));
  });

  it("whose body nobody reads is closed, in process too", async () => {
    write("unread.bin", 100_000);
    const { app } = await start();
    const statuses = await Promise.all(
      Array.from({ length: 50 }, async () => (await app.request("/unread.bin")).status),
    );

    expect(statuses).toEqual(Array.from({ length: 50 }, () => 200));

    await vi.waitFor(() => {
      collectGarbage();
      expect(openFiles(folder)).toEqual([]);
    });
  });

  it("goes to many clients at once", async () => {
    const path = write("many.bin", 500_000);
    const { server } = await start();

    const bodies = await Promise.all(
      Array.from({ length: 50 }, async () => {
        const response = await fetch(`${server.url}/many.bin`);
        return Buffer.from(await response.arrayBuffer());
      }),
    );

    expect(bodies.every((body) => body.equals(readFileSync(path)))).toBe(true);
  });

  it("is resumed by curl", async () => {
    const path = write("resumed.bin", 1_000_000);
    const partial = join(folder, "partial.bin");
    writeFileSync(partial, readFileSync(path).subarray(0, 400_000));
    const { server } = await start();

    await run("curl", ["-s", "-C", "-", "-o", partial, `${server.url}/resumed.bin`]);
    const { stdout } = await run("curl", ["-s", "-r", "36-39", `${server.url}/resumed.bin`]);

    expect(readFileSync(partial).equals(readFileSync(path))).toBe(true);
    expect(stdout).toBe("-012");
  });
});

describe("a name that can't be one", () => {
  it.each([
    "a\0b",
    "x".repeat(300),
    new URL("file:///a%00b"),
    new URL("file:///a%2Fb"),
    new URL("file:///a%zz"),
  ])("%s is no file", async (path) => {
    const files = await loadNodeFiles();

    expect(await files.open(path)).toBeUndefined();
  });

  it("is a mistake of ours when it is no file's URL", async () => {
    const files = await loadNodeFiles();

    await expect(files.open(new URL("http://localhost/a"))).rejects.toThrow(
      "must be of scheme file",
    );
  });
});

describe("the media type of a name", () => {
  it.each([
    ["a.pdf", "application/pdf"],
    ["a.mp4", "video/mp4"],
    ["a.HTML", "text/html"],
    ["/folder.d/a.js", "text/javascript"],
    ["a", undefined],
    ["a.nonsense", undefined],
  ])("%s is %s", async (name, mediaType) => {
    const files = await loadNodeFiles();

    expect(files.guessMediaType(name)).toBe(mediaType);
  });
});
