import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { ProbeProcess, readStartCommand } from "../src/process/probe-process.ts";

// A start takes a second, and ten on a machine that has much else to do.
const patience = 60_000;
const folder = mkdtempSync(join(tmpdir(), "probe-routes-"));
const uploads = mkdtempSync(join(tmpdir(), "probe-uploads-"));
let probe: ProbeProcess;
beforeAll(async () => {
  writeFileSync(join(folder, "file.bin"), "0123456789");
  probe = await ProbeProcess.start({ DATA_DIR: folder, UPLOAD_TMP: uploads });
}, patience);
afterAll(async () => {
  await probe.stop("SIGKILL");
  for (const path of [folder, uploads]) rmSync(path, { recursive: true });
});

async function get(path: string): Promise<[number, unknown]> {
  const response = await fetch(`${probe.url}${path}`, { redirect: "manual" });
  const text = await response.text();
  const isJSON = response.headers.get("content-type") === "application/json";
  return [response.status, isJSON ? JSON.parse(text) : text];
}

async function post(path: string, body: BodyInit, type?: string): Promise<[number, unknown]> {
  const headers = type === undefined ? {} : { "content-type": type };
  const response = await fetch(`${probe.url}${path}`, { method: "POST", body, headers });
  return [response.status, await response.json()];
}

async function cut(path: string): Promise<string> {
  const response = await fetch(`${probe.url}${path}`);
  return response.text().then(
    () => "a clean end",
    () => `${response.status}, cut`,
  );
}

it("is started by a plain command", () => {
  expect(readStartCommand()).toEqual(["node", "--import", "tsx", "src/main.ts"]);
});

describe("a request is seen", () => {
  it.each<[string, unknown]>([
    ["/ok", "ok"],
    ["/json", { ok: true }],
    ["/query?a=1&b=2&a=3&__proto__=x", { query: { a: ["1", "3"], b: "2" }, polluted: null }],
    ["/param/a%2Fb%2541", { id: "a/b%41" }],
    ["/two/x-y-", { a: "x", b: "y" }],
    ["/double-send", "second"],
    ["/slow?ms=1", "slow"],
    ["/dep-teardown-throw", "ok"],
    ["/bg-throw", "ok"],
    ["/cookies", { cookies: {}, polluted: null }],
  ])("at %s", async (path, answer) => {
    expect(await get(path)).toEqual([200, answer]);
  });

  it("with its headers, its URL and its sender", async () => {
    const host = `127.0.0.1:${probe.port}`;

    expect(await get("/headers")).toEqual([200, { headers: expect.objectContaining({ host }) }]);
    expect(await get("/url?a=1")).toEqual([200, { path: "/url", host }]);
    expect(await get("/whoami")).toEqual([200, { ip: "127.0.0.1", host, proto: "http" }]);
  });
});

describe("a body is read", () => {
  it("from JSON", async () => {
    const type = "application/json";

    expect(await post("/echo-json", "[1,null]", type)).toEqual([200, { got: [1, null] }]);
    expect((await post("/echo-json", "", type))[0]).toBe(422);
    expect(await post("/validated", '{"name":"a"}', type)).toEqual([200, { valid: { name: "a" } }]);
    expect((await post("/validated", '{"name":"a","x":1}', type))[0]).toBe(422);
    expect((await post("/proto", '{"__proto__":{"isAdmin":true}}', type))[0]).toBe(400);
    expect(await post("/proto", '{"isAdmin":1}', type)).toEqual([
      200,
      { isAdmin: 1, polluted: null, merged: 1 },
    ]);
  });

  it("from a form and a text", async () => {
    const form = new URLSearchParams("a=1&a=2&isAdmin=no");

    expect(await post("/form", form)).toEqual([200, { n: 2, isAdmin: "no", polluted: null }]);
    expect(await post("/drain", "héllo")).toEqual([200, { n: 5 }]);
  });

  it("from files, of which none is left", async () => {
    const form = new FormData();
    form.set("photo", new File([new Uint8Array(2_000_000)], "../me.png", { type: "image/png" }));
    form.set("note", "hello");

    expect(await post("/upload", form)).toEqual([
      200,
      { files: [{ field: "photo", name: "me.png", type: "image/png", size: 2_000_000 }] },
    ]);
    await expect.poll(() => readdirSync(uploads)).toEqual([]);
  });
});

describe("a header", () => {
  it.each([
    ["/set-header?v=abc", "x-echo", "abc"],
    ["/redirect?to=/elsewhere", "location", "/elsewhere"],
    ["/cookie?n=a&v=1&p=/x", "set-cookie", "a=1; Path=/x; SameSite=Lax"],
    ["/download?name=a.txt", "content-disposition", 'attachment; filename="a.txt"'],
  ])("is made at %s", async (path, name, value) => {
    const response = await fetch(`${probe.url}${path}`, { redirect: "manual" });

    expect(response.headers.get(name)).toBe(value);
  });
});

it("gives a handler that never settles a second and a half", async () => {
  const started = performance.now();

  expect(await get("/hang")).toEqual([504, { detail: "Gateway Timeout" }]);
  expect(performance.now() - started).toBeGreaterThan(1400);
});

describe("a failure", () => {
  it.each([
    "/throw-sync",
    "/throw-async",
    "/throw-null",
    "/throw-string",
    "/throw-status?s=200",
    "/error-in-error-handler",
  ])("at %s is a 500 that tells nothing", async (path) => {
    expect(await get(path)).toEqual([500, { detail: "Internal Server Error" }]);
  });

  it.each(["/throw-after-headers", "/stream-error", "/gen-throw"])(
    "at %s cuts the connection",
    async (path) => {
      expect(await cut(path)).toBe("200, cut");
    },
  );
});

describe("an answer that takes its time", () => {
  it("is as long as it should be", async () => {
    expect(((await get("/big?mb=2"))[1] as string).length).toBe(2_097_152);
  });

  it("notices that its client has left", async () => {
    const leaving = new AbortController();
    const events = await fetch(`${probe.url}/sse`, { signal: leaving.signal });
    const slow = fetch(`${probe.url}/slow?ms=60000`, { signal: leaving.signal });
    await expect.poll(() => get("/stats")).toEqual([200, expect.objectContaining({ sseLive: 1 })]);
    expect(events.status).toBe(200);

    leaving.abort();

    await expect(slow).rejects.toThrow("aborted");
    await expect
      .poll(() => get("/stats"))
      .toEqual([200, expect.objectContaining({ sseLive: 0, slowAborted: 1 })]);
  });

  it("is an event that nothing is injected into", async () => {
    expect(await get("/sse-inject?data=x%0Dy&event=e&id=1")).toEqual([
      200,
      "event: e\ndata: x\ndata: y\nid: 1\n\n",
    ]);
    expect((await get("/sse-inject?id=1%0Adata:evil"))[0]).toBe(500);
  });
});

describe("another origin", () => {
  it.each([
    ["/cors", "https://a.example.com", "https://a.example.com"],
    ["/cors", "https://a.example.com.evil.com", null],
    ["/cors", "null", null],
    ["/cors-any", "https://a.example.com", null],
    ["/json", "https://a.example.com", null],
  ])("may read %s from %s: %s", async (path, origin, allowed) => {
    const response = await fetch(`${probe.url}${path}`, { headers: { origin } });

    expect(response.headers.get("access-control-allow-origin")).toBe(allowed);
    await response.text();
  });
});

describe("a file", () => {
  it("has ranges", async () => {
    const response = await fetch(`${probe.url}/file`, { headers: { range: "bytes=2-4" } });

    expect([response.status, await response.text()]).toEqual([206, "234"]);
  });

  it("of a folder is sent, and a guarded one is not", async () => {
    expect(await get("/static/hello.txt")).toEqual([200, "hello\n"]);
    expect((await get("/static/admin/secret.txt"))[0]).toBe(401);
    expect((await get("/static/%61dmin/secret.txt"))[0]).toBe(401);
    expect((await get("/static/admin%2Fsecret.txt"))[0]).toBe(404);
    expect((await get("/static/nothing.txt"))[0]).toBe(404);
  });
});

describe("the WebSocket", () => {
  it("sends back text and bytes, and takes a message of 1 MiB and no more", async () => {
    const socket = new WebSocket(`${probe.url.replace("http", "ws")}/ws`);
    await once(socket, "open");
    const mebibyte = Buffer.alloc(1_048_576, "x");

    socket.send("text");
    expect(await once(socket, "message")).toEqual([Buffer.from("text"), false]);
    socket.send(mebibyte);
    expect(await once(socket, "message")).toEqual([mebibyte, true]);
    socket.send(Buffer.alloc(1_048_577));
    expect(await once(socket, "close")).toEqual([1009, Buffer.alloc(0)]);
  });

  it("is nothing for a plain request", async () => {
    expect((await get("/ws"))[0]).toBe(426);
  });

  it("is told with 1001 that the server ends", { timeout: patience }, async () => {
    const other = await ProbeProcess.start({ DATA_DIR: folder });
    const socket = new WebSocket(`${other.url.replace("http", "ws")}/ws`);
    await once(socket, "open");
    const closed = once(socket, "close");

    const { code, milliseconds } = await other.stop();

    expect([code, (await closed)[0]]).toEqual([0, 1001]);
    expect(milliseconds).toBeLessThan(3000);
  });
});

it(
  "finishes its background tasks, counts them and ends well on SIGTERM",
  { timeout: patience },
  async () => {
    const other = await ProbeProcess.start({ DATA_DIR: folder });
    await Promise.all([1, 2, 3].map(() => fetch(`${other.url}/bg?ms=300`)));

    const { code, output } = await other.stop();

    expect([code, output.at(-1)]).toEqual([0, "BG_DONE 3"]);
  },
);
