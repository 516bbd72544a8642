import { App, dependency, FileResponse, StreamingResponse, UploadFile } from "@fastidious/core";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { loadNodeFiles } from "../src/files.ts";
import { type RunningServer, serve } from "../src/index.ts";
import { exchangeBytes, lines, open, until } from "./exchange-bytes.ts";
import { openFiles } from "./open-files.ts";

const folder = mkdtempSync(join(tmpdir(), "mounts-"));
const uploadFolder = join(folder, "uploads");
mkdirSync(uploadFolder);
writeFileSync(join(folder, "a.txt"), "a".repeat(100_000));
const closed = vi.fn<(what: string) => void>();
const running: RunningServer[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
  closed.mockClear();
});
afterAll(() => rmSync(folder, { recursive: true }));

async function start(): Promise<RunningServer> {
  const logger = { error: () => undefined, warn: () => undefined };
  const sub = new App({ logger, loadFiles: loadNodeFiles, uploadFolder });
  const held = dependency(function* () {
    yield "held";
    closed("dependency");
  });
  sub.get("/file", () => new FileResponse(join(folder, "a.txt")));
  sub.post("/upload", { form: { file: UploadFile } }, ({ form }) => form.file.size);
  sub.post("/json", { body: z.object({ n: z.int() }) }, ({ body }) => body.n);
  sub.get(
    "/endless",
    { dependencies: { held }, responseClass: StreamingResponse },
    async function* () {
      try {
        for (;;) {
          yield "tick ";
          // oxlint-disable-next-line no-await-in-loop -- one after the other
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
      } finally {
        closed("stream");
      }
    },
  );
  sub.get("/signal", async ({ signal }) => {
    signal.addEventListener("abort", () => closed("signal"));
    await new Promise((resolve) => setTimeout(resolve, 200));
    return "late";
  });
  const app = new App({ logger });
  app.mount("/sub", sub);
  const server = await serve(app, { port: 0, handleSignals: false });
  running.push(server);
  return server;
}

describe("an application that is mounted, over a socket", () => {
  it("reads bodies, also those in chunks", async () => {
    const { port } = await start();

    const raw = await exchangeBytes(
      port,
      lines(
        "POST /sub/json HTTP/1.1",
        "host: x",
        "connection: close",
        "content-type: application/json",
        "transfer-encoding: chunked",
        "",
        "3",
        '{"n',
        "4",
        '":7}',
        "0",
        "",
        "",
      ),
    );

    expect(raw).toMatch(/^HTTP\/1\.1 200 .*\r\n\r\n7$/s);
  });

  it("sends files, and leaves none open", async () => {
    const { url } = await start();

    const whole = await fetch(`${url}/sub/file`);
    expect((await whole.text()).length).toBe(100_000);
    await fetch(`${url}/sub/file`, { method: "HEAD" });

    await vi.waitFor(() => expect(openFiles(folder)).toEqual([]));
  });

  it("takes uploads, and leaves none on the disk", async () => {
    const { url } = await start();
    const body = new FormData();
    body.append("file", new Blob([new Uint8Array(3_000_000)]), "a.bin");

    const response = await fetch(`${url}/sub/upload`, { method: "POST", body });

    expect(await response.json()).toBe(3_000_000);
    await vi.waitFor(() => expect(readdirSync(uploadFolder)).toEqual([]));
    expect(openFiles(folder)).toEqual([]);
  });

  it("ends a stream whose client has left, and then what it has used", async () => {
    const { port } = await start();
    const socket = await open(port);

    socket.write(lines("GET /sub/endless HTTP/1.1", "host: x", "", ""));
    await until(socket, "tick ");
    socket.destroy();

    await vi.waitFor(() => expect(closed.mock.calls.flat()).toEqual(["stream", "dependency"]));
  });

  it("hears of a client that has left", async () => {
    const { port } = await start();
    const socket = await open(port);

    socket.write(lines("GET /sub/signal HTTP/1.1", "host: x", "", ""));
    setTimeout(() => socket.destroy(), 50);

    await vi.waitFor(() => expect(closed).toHaveBeenCalledExactlyOnceWith("signal"));
  });
});
