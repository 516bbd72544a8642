import {
  App,
  EventSourceResponse,
  FileResponse,
  HTMLResponse,
  HTTPException,
  JSONLinesResponse,
  JSONResponse,
  PlainTextResponse,
  RedirectResponse,
  Response,
  StreamingResponse,
} from "@fastidious/core";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client, type Dispatcher } from "undici";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { loadNodeFiles } from "../src/files.ts";
import { type RunningServer, serve } from "../src/index.ts";

const folder = mkdtempSync(join(tmpdir(), "undici-"));
const file = join(folder, "digits.txt");
writeFileSync(file, "0123456789");

const app = new App({ loadFiles: loadNodeFiles });
app.get("/value", () => ({ value: 1 }));
app.get("/base", () => new Response(new Uint8Array([0, 255])));
app.get("/json", () => new JSONResponse(["é"], { statusCode: 404 }));
app.get("/html", () => new HTMLResponse("<p>é</p>"));
app.get("/text", () => new PlainTextResponse("text"));
app.get("/empty", () => new PlainTextResponse(""));
app.get("/redirect", () => new RedirectResponse("/text"));
app.get("/web", () => globalThis.Response.json({ web: true }, { status: 201 }));
app.get("/blob", () => new FileResponse(new Blob(["blob"])));
app.get("/file", () => new FileResponse(file, { headers: { etag: '"1"' } }));
app.get("/error", () => {
  throw new HTTPException(403);
});
app.get("/stream", { responseClass: StreamingResponse }, function* () {
  yield "part, ";
  yield new Uint8Array([112, 97, 114, 116]);
});
app.get("/slow", { responseClass: StreamingResponse }, async function* () {
  yield "a";
  await Promise.resolve();
  yield "";
  yield "b";
});
app.get("/nothing", { responseClass: StreamingResponse }, function* () {});
app.get("/lines", { responseClass: JSONLinesResponse }, function* () {
  yield { line: 1 };
  yield "two";
});
app.get("/events", { responseClass: EventSourceResponse }, function* () {
  yield 1;
  yield { two: 2 };
});
app.get("/204", { statusCode: 204 }, () => "nothing of this");
app.get("/205", { statusCode: 205 }, () => "nothing of this");
app.get("/304", { statusCode: 304 }, () => "nothing of this");
app.get("/204-stream", { statusCode: 204, responseClass: StreamingResponse }, function* () {
  yield "nothing of this";
});

let connections = 0;
let server: RunningServer;
let client: Client;
beforeAll(async () => {
  server = await serve(app, { port: 0, handleSignals: false });
  server.server.on("connection", () => (connections += 1));
});
beforeEach(() => {
  connections = 0;
  client = new Client(server.url, { pipelining: 1 });
});
afterEach(() => client.close());
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Asks over the client's one connection; rejects what is no proper HTTP. */
async function ask(
  path: string,
  method: Dispatcher.HttpMethod = "GET",
  headers: Record<string, string> = {},
): Promise<readonly [status: number, body: string]> {
  const { statusCode, body } = await client.request({ path, method, headers });
  return [statusCode, Buffer.from(await body.arrayBuffer()).toString()];
}

const answers: readonly [path: string, status: number, body: string][] = [
  ["/value", 200, '{"value":1}'],
  ["/json", 404, '["é"]'],
  ["/html", 200, "<p>é</p>"],
  ["/text", 200, "text"],
  ["/empty", 200, ""],
  ["/redirect", 307, ""],
  ["/web", 201, '{"web":true}'],
  ["/blob", 200, "blob"],
  ["/file", 200, "0123456789"],
  ["/error", 403, '{"detail":"Forbidden"}'],
  ["/missing", 404, '{"detail":"Not Found"}'],
  ["/stream", 200, "part, part"],
  ["/slow", 200, "ab"],
  ["/nothing", 200, ""],
  ["/lines", 200, '{"line":1}\n"two"\n'],
  ["/events", 200, 'data: 1\n\ndata: {"two":2}\n\n'],
  ["/204", 204, ""],
  ["/205", 205, ""],
  ["/304", 304, ""],
  ["/204-stream", 204, ""],
];

const multipart = /^--(\S+)\r\n[^]+\r\n\r\n01\r\n--\1\r\n[^]+\r\n\r\n89\r\n--\1--(\r\n)?$/;

describe("undici, which reads strictly, over one connection", () => {
  it.each(answers)(
    "reads GET of %s, and the next answer of its connection",
    async (path, status, body) => {
      expect(await ask(path)).toEqual([status, body]);
      expect(await ask("/value")).toEqual([200, '{"value":1}']);
      expect(connections).toBe(1);
    },
  );

  // It closes its connection after each HEAD by itself.
  it.each(answers)("reads HEAD of %s, without a body", async (path, status) => {
    expect(await ask(path, "HEAD")).toEqual([status, ""]);
  });

  it("reads bytes as they are", async () => {
    const { body } = await client.request({ path: "/base", method: "GET" });

    expect(new Uint8Array(await body.arrayBuffer())).toEqual(new Uint8Array([0, 255]));
  });

  it("reads ranges of a file", async () => {
    expect(await ask("/file", "GET", { range: "bytes=2-4" })).toEqual([206, "234"]);
    expect(await ask("/file", "GET", { range: "bytes=0-1,8-9" })).toEqual([
      206,
      expect.stringMatching(multipart),
    ]);
    expect((await ask("/file", "GET", { range: "bytes=99-" }))[0]).toBe(416);
    expect(await ask("/file", "GET", { "if-none-match": '"1"' })).toEqual([304, ""]);
    expect(await ask("/file")).toEqual([200, "0123456789"]);
    expect(connections).toBe(1);
  });
});
