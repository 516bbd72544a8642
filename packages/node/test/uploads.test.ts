import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import type { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { App, type SpoolFile, UploadFile } from "@fastidious/core";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { loadNodeFiles } from "../src/files.ts";
import { type RunningServer, serve } from "../src/index.ts";
import { exchangeBytes, lines, open, until, untilClosed } from "./exchange-bytes.ts";

const mebibyte = 1_048_576;
// Other tests run beside.
const patience = { timeout: 10_000 };
const folder = mkdtempSync(join(tmpdir(), "uploads-"));
const kept = mkdtempSync(join(tmpdir(), "kept-"));
let kindOfSpool = "";
let lateText = "";

const quiet = { error: () => undefined, warn: () => undefined };
const app = new App({ loadFiles: loadNodeFiles, uploadFolder: folder, logger: quiet });
const one = { file: UploadFile, note: z.string().optional() };

app.post("/size", { form: one }, async ({ form: { file } }) => {
  const [spool] = readdirSync(folder);
  if (spool !== undefined) kindOfSpool = (statSync(join(folder, spool)).mode & 0o777).toString(8);
  const bytes = await file.bytes();
  return { size: file.size, read: bytes.length, first: bytes[0], last: bytes.at(-1) };
});
app.post("/many", { form: { files: z.array(UploadFile) } }, ({ form }) => form.files.length);
app.post("/fields", { form: { a: z.array(z.string()) } }, ({ form }) => form.a.length);
app.post("/stream", { form: one }, async ({ form: { file } }) => {
  let length = 0;
  for await (const chunk of file.stream()) length += chunk.length;
  return length;
});
app.post("/save", { form: { ...one, as: z.string() } }, async ({ form: { file, as } }) => {
  const path = join(kept, as);
  await file.saveTo(path);
  return { mode: statSync(path).mode & 0o777, again: (await file.bytes()).length };
});
app.post("/later", { form: one }, ({ form: { file }, backgroundTasks }) => {
  backgroundTasks.addTask(async () => {
    await sleep(20);
    const bytes = await file.bytes();
    lateText = `${bytes.length} of ${readdirSync(folder).length} files`;
  });
  return "soon";
});
app.post("/failing", { form: one }, () => {
  throw new Error("broken");
});
app.post("/wrong", { form: { ...one, missing: z.string() } }, () => "never");
app.post(
  "/small",
  { form: one, formLimits: { fileBytes: 2 * mebibyte, bytes: 3 * mebibyte } },
  ({ form }) => form.file.size,
);
app.get("/ok", () => "ok");

let server: RunningServer;
beforeAll(async () => {
  server = await serve(app, { port: 0, handleSignals: false });
});
// No test leaves a temporary file.
afterEach(() =>
  vi.waitFor(() => {
    if (readdirSync(folder).length > 0) throw new Error("A temporary file is left.");
  }, patience),
);
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
  rmSync(kept, { recursive: true });
});

function formWith(size: number, fields: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData();
  form.set("file", new Blob([Buffer.alloc(size, "abc")]), "x.bin");
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

async function post(path: string, body: FormData): Promise<{ status: number; answer: unknown }> {
  const response = await fetch(`${server.url}${path}`, { method: "POST", body });
  return { status: response.status, answer: await response.json() };
}

/** A request with a multipart body between the boundaries "xx", whose length may be a lie. */
function raw(path: string, body: string, length: number = Buffer.byteLength(body)): string {
  return lines(
    `POST ${path} HTTP/1.1`,
    "host: x",
    "content-type: multipart/form-data; boundary=xx",
    `content-length: ${length}`,
    "connection: close",
    "",
    body,
  );
}

const disposition = 'content-disposition: form-data; name="file"; filename="x"';

function partOf(headers: string, content: string): string {
  return lines("--xx", headers, "", content, "");
}

describe("uploaded files", { timeout: 30_000 }, () => {
  it("of 1 MiB stay in memory", async () => {
    kindOfSpool = "none";

    expect(await post("/size", formWith(mebibyte))).toEqual({
      status: 200,
      answer: { size: mebibyte, read: mebibyte, first: 97, last: 97 },
    });
    expect(kindOfSpool).toBe("none");
  });

  it("beyond 1 MiB lie in a file that only the server may read", async () => {
    expect(await post("/size", formWith(mebibyte + 1))).toEqual({
      status: 200,
      answer: { size: mebibyte + 1, read: mebibyte + 1, first: 97, last: 98 },
    });
    expect(kindOfSpool).toBe("600");
  });

  it("can be read as streams", async () => {
    expect(await post("/stream", formWith(5 * mebibyte + 7))).toHaveProperty("answer", 5_242_887);
    expect(await post("/stream", formWith(0))).toHaveProperty("answer", 0);
  });

  it("are whole and apart from one another, large and small", async () => {
    const form = new FormData();
    form.append("files", new Blob([Buffer.alloc(3 * mebibyte)]), "a");
    form.append("files", new Blob([Buffer.alloc(10)]), "b");
    form.append("files", new Blob([Buffer.alloc(3 * mebibyte)]), "c");

    expect(await post("/many", form)).toEqual({ status: 200, answer: 3 });
  });

  it("can be kept, in the place of what was there", async () => {
    writeFileSync(join(kept, "taken"), "before");
    chmodSync(join(kept, "taken"), 0o644);

    expect(await post("/save", formWith(10, { as: "small" }))).toHaveProperty("answer", {
      mode: 0o600,
      again: 10,
    });
    expect(await post("/save", formWith(4, { as: "taken" }))).toHaveProperty("answer.mode", 0o600);
    expect(await post("/save", formWith(2_000_000, { as: "large" }))).toHaveProperty("answer", {
      mode: 0o600,
      again: 2_000_000,
    });
    expect(readFileSync(join(kept, "taken"), "utf8")).toBe("abca");
    expect(statSync(join(kept, "large")).size).toBe(2_000_000);
  });

  it.skipIf(!existsSync("/dev/shm"))("can be kept on another disk", async () => {
    const elsewhere = mkdtempSync("/dev/shm/uploads-");
    const as = join(relative(kept, elsewhere), "large");

    const saved = await post("/save", formWith(2_000_000, { as }));
    const { size } = statSync(join(elsewhere, "large"));
    rmSync(elsewhere, { recursive: true });

    expect(saved).toHaveProperty("answer", { mode: 0o600, again: 2_000_000 });
    expect(size).toBe(2_000_000);
  });

  it("hold their sender up while the disk is behind", async () => {
    let goOn = (): void => undefined;
    const spool: SpoolFile = {
      write: (_bytes, done) => (goOn = () => done(null)),
      read: (_into, _position, receive) => receive(null, 0),
      moveTo: () => Promise.reject(new Error("unused")),
      close: () => undefined,
    };
    const slow = new App({
      loadFiles: async () => ({ ...(await loadNodeFiles()), openSpool: async () => spool }),
      formLimits: { fileBytes: 64 * mebibyte },
    });
    slow.post("/size", { form: one }, ({ form: { file } }) => file.size);
    const behind = await serve(slow, { port: 0, handleSignals: false });
    const socket = await open(behind.port);
    const length = 48 * mebibyte;
    const body = Buffer.concat([
      Buffer.from(lines("--xx", disposition, "", "")),
      Buffer.alloc(length),
      Buffer.from("\r\n--xx--\r\n"),
    ]);

    socket.write(raw("/size", "", body.length));
    socket.write(body);
    await sleep(300);
    const waiting = socket.writableLength;
    const steering = setInterval(() => goOn(), 0);
    const answer = await untilClosed(socket);
    clearInterval(steering);
    await behind.close();

    expect(waiting).toBeGreaterThan(length / 2);
    expect(answer).toContain(`${length}`);
  });

  it("can be read by background tasks, and are gone after them", async () => {
    await post("/later", formWith(2_000_000));

    await expect.poll(() => lateText, patience).toBe("2000000 of 1 files");
  });

  it("are removed when a handler fails, or does not run", async () => {
    expect(await post("/failing", formWith(2_000_000))).toHaveProperty("status", 500);
    expect(await post("/wrong", formWith(2_000_000))).toHaveProperty("status", 422);
  });

  it("are removed when they are too large, told with the limit", async () => {
    expect(await post("/small", formWith(2 * mebibyte + 1))).toEqual({
      status: 413,
      answer: {
        detail: "A file of the form has more than 2097152 bytes (formLimits.fileBytes).",
      },
    });
  });

  it("are refused by the announced length of their form", async () => {
    expect(await exchangeBytes(server.port, raw("/small", "", 4_000_000))).toMatch(
      /^HTTP\/1\.1 413 .*The body has more than 3145728 bytes \(formLimits\.bytes\)/s,
    );
  });

  it("answer 500, and nothing is left, where no file can be made", async () => {
    const missing = new App({ loadFiles: loadNodeFiles, uploadFolder: "/none", logger: quiet });
    missing.post("/size", { form: one }, ({ form }) => form.file.size);
    const broken = await serve(missing, { port: 0, handleSignals: false });

    const response = await fetch(`${broken.url}/size`, {
      method: "POST",
      body: formWith(2_000_000),
    });
    await broken.close();

    expect(response.status).toBe(500);
  });
});

describe("holes that others had", { timeout: 30_000 }, () => {
  const first = partOf(disposition, "a".repeat(2_000_000));

  it("clients that leave within a file leave no temporary file (multer 2025/2026, @fastify/multipart 2025)", async () => {
    const sockets = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const socket = await open(server.port);
        socket.write(raw("/size", first, 3_000_000));
        return socket;
      }),
    );
    await expect.poll(() => readdirSync(folder).length, patience).toBe(20);

    for (const socket of sockets) socket.resetAndDestroy();

    await expect.poll(() => readdirSync(folder), patience).toEqual([]);
  });

  it("clients that send no more leave none either", async () => {
    const socket = await open(server.port);
    socket.write(raw("/size", first, 3_000_000));
    await expect.poll(() => readdirSync(folder).length, patience).toBe(1);

    socket.end();

    await expect.poll(() => readdirSync(folder), patience).toEqual([]);
  });

  it("a broken part header is a 400 (CVE-2022-24434 busboy)", async () => {
    const body = `${first}${partOf("nonsense", "v")}--xx--\r\n`;

    expect(await exchangeBytes(server.port, raw("/size", body))).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('name="" is a 400, and files before it are gone (multer 2025)', async () => {
    const body = `${first}${partOf('content-disposition: form-data; name=""', "v")}--xx--\r\n`;

    expect(await exchangeBytes(server.port, raw("/size", body))).toMatch(/^HTTP\/1\.1 400 /);
  });

  it("a missing end is a 400", async () => {
    expect(await exchangeBytes(server.port, raw("/size", first))).toMatch(
      /^HTTP\/1\.1 400 .*The form ends before its last boundary/s,
    );
  });

  it("5,000 parts are a 413 (CVE-2023-25576 @fastify/multipart)", async () => {
    const field = partOf('content-disposition: form-data; name="a"', "v");

    expect(await exchangeBytes(server.port, raw("/fields", field.repeat(5000)))).toMatch(
      /^HTTP\/1\.1 413 .*more than 1000 parts \(formLimits\.parts\)/s,
    );
  });

  it("21 files are a 413", async () => {
    const file = partOf('content-disposition: form-data; name="files"; filename="x"', "v");

    expect(await exchangeBytes(server.port, raw("/many", file.repeat(21)))).toMatch(
      /^HTTP\/1\.1 413 .*more than 20 files \(formLimits\.files\)/s,
    );
  });

  it("a field of 17 MiB is a 413 (CVE-2024-47874 Starlette)", async () => {
    const form = new FormData();
    form.set("a", "x".repeat(17 * mebibyte));

    expect(await post("/fields", form)).toEqual({
      status: 413,
      answer: {
        detail: "A field of the form has more than 1048576 bytes (formLimits.fieldBytes).",
      },
    });
  });

  it("a boundary of 252 characters, cut before its last, is a 400 at once (@fastify/busboy 3.2.1)", async () => {
    const boundary = "A".repeat(252);
    const head = lines(
      "POST /size HTTP/1.1",
      "host: x",
      `content-type: multipart/form-data; boundary=${boundary}`,
      "content-length: 600",
      "connection: close",
      "",
      `--${boundary.slice(1)}`,
    );

    expect(await exchangeBytes(server.port, head)).toMatch(/^HTTP\/1\.1 400 /);
  });

  it("names that every object has are names like others", async () => {
    const body = `${partOf('content-disposition: form-data; name="__proto__"', "v")}${partOf(disposition, "abc")}--xx--`;

    expect(await exchangeBytes(server.port, raw("/stream", body))).toMatch(/^HTTP\/1\.1 200 .*3$/s);
  });

  it("the next request is in its place behind a form and its epilogue", async () => {
    const body = `${partOf(disposition, "abc")}--xx-- epilogue\r\n--xx\r\n`;
    const socket: Socket = await open(server.port);
    socket.write(raw("/stream", body).replace("connection: close\r\n", ""));
    await until(socket, "\r\n\r\n3");
    socket.write(lines("GET /ok HTTP/1.1", "host: x", "connection: close", "", ""));

    expect(await untilClosed(socket)).toMatch(/^HTTP\/1\.1 200 .*"ok"$/s);
  });
});
