import { App, dependency, HTTPException, UploadFile } from "@fastidious/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { loadNodeFiles } from "../../src/files.ts";
import { type RunningServer, serve } from "../../src/index.ts";
import { exchangeBytes, lines, open, until } from "../exchange-bytes.ts";

const locked = dependency(() => {
  throw new HTTPException(401);
});

const app = new App({ loadFiles: loadNodeFiles });
app.post("/json", { body: z.unknown() }, ({ body }) => ({ got: body }));
app.post("/locked", { body: z.unknown(), dependencies: { locked } }, () => "open");
app.post("/form", { form: { file: UploadFile } }, ({ form }) => form.file.size);
app.post("/text", ({ request }) => request.text());
app.post("/stream", async ({ request }) => {
  let size = 0;
  for await (const chunk of request.stream()) size += chunk.length;
  return size;
});
app.post("/ignored", () => "ignored");
app.get("/ok", () => "ok");

let server: RunningServer;
beforeAll(async () => {
  server = await serve(app, { port: 0, handleSignals: false });
});
afterAll(() => server.close());

/** A head that waits to be asked for its body. */
function waiting(path: string, ...more: string[]): string {
  return lines(`POST ${path} HTTP/1.1`, "host: localhost", "expect: 100-continue", ...more, "", "");
}

const json = "content-type: application/json";

describe("Expect: 100-continue", () => {
  it.each([
    ["413", "/json", [json, "content-length: 2000000"]],
    ["413", "/text", ["content-length: 2000000"]],
    ["413", "/stream", ["content-length: 2000000"]],
    ["413", "/form", ["content-type: multipart/form-data; boundary=x", "content-length: 99999999"]],
    ["415", "/json", ["content-type: text/plain", "content-length: 3"]],
    ["415", "/json", ["content-type: text/plain", "transfer-encoding: chunked"]],
    ["415", "/json", ["content-length: 3"]],
    ["415", "/form", [json, "content-length: 3"]],
    ["415", "/json", [json, "content-encoding: gzip", "content-length: 3"]],
    ["401", "/locked", [json, "content-length: 3"]],
    ["404", "/nowhere", [json, "content-length: 3"]],
    ["405", "/ok", [json, "content-length: 3"]],
    ["400", "/%zz", [json, "content-length: 3"]],
    ["200", "/ignored", [json, "content-length: 3"]],
  ])(
    "is answered %s at once at %s with %j, and its body is not asked for",
    async (status, path, head) => {
      const raw = await exchangeBytes(server.port, waiting(path, ...head));

      expect(raw).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      expect(raw).toMatch(/\r\nconnection: close\r\n/i);
    },
  );

  it.each([
    ["/json", [json, "content-length: 3"], '"a"', '{"got":"a"}'],
    ["/json", [json, "transfer-encoding: chunked"], '3\r\n"a"\r\n0\r\n\r\n', '{"got":"a"}'],
    ["/text", ["content-length: 3"], "abc", '"abc"'],
    ["/stream", ["transfer-encoding: chunked"], "3\r\nabc\r\n0\r\n\r\n", "\r\n\r\n3"],
  ])("is asked to go on once at %s with %j", async (path, head, body, answer) => {
    const socket = await open(server.port);
    socket.write(waiting(path, ...head));
    expect(await until(socket, "\r\n\r\n")).toBe("HTTP/1.1 100 Continue\r\n\r\n");

    socket.write(body);

    expect(await until(socket, answer)).toMatch(/^HTTP\/1.1 200 OK\r\n/);
    socket.destroy();
  });

  it("is in whatever case it is written", async () => {
    const socket = await open(server.port);
    const head = waiting("/text", "content-length: 3").replace("100-continue", "100-Continue");
    socket.write(head);

    expect(await until(socket, "\r\n\r\n")).toBe("HTTP/1.1 100 Continue\r\n\r\n");
    socket.destroy();
  });

  it("means nothing in HTTP/1.0, and nothing without a body", async () => {
    const old = lines(
      "POST /text HTTP/1.0",
      "expect: 100-continue",
      "content-length: 3",
      "",
      "abc",
    );
    const empty = lines(
      "GET /ok HTTP/1.1",
      "host: localhost",
      "expect: 100-continue",
      "connection: close",
      "",
      "",
    );

    expect(await exchangeBytes(server.port, old)).toMatch(/^HTTP\/1.1 200 .*"abc"$/s);
    expect(await exchangeBytes(server.port, empty)).toMatch(/^HTTP\/1.1 200 .*"ok"$/s);
  });

  it("that is another expectation is a 417", async () => {
    const head = waiting("/text", "content-length: 3").replace("100-continue", "tea");

    expect(await exchangeBytes(server.port, head)).toMatch(/^HTTP\/1.1 417 /);
  });
});
