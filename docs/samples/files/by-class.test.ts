import { serve, type RunningServer } from "fastidious/node";
import { afterAll, beforeAll, expect, it } from "vitest";
import { app } from "./by-class.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await serve(app, { port: 0, handleSignals: false });
});
afterAll(() => server.close());

it("sends the file with its type, its length and its version", async () => {
  const response = await fetch(`${server.url}/report`);

  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(response.headers.get("content-length")).toBe("29");
  expect(response.headers.get("accept-ranges")).toBe("bytes");
  expect(response.headers.get("etag")).toMatch(/^"[a-z0-9]+-t"$/);
  expect(await response.text()).toBe("Report of 2026: all is well.\n");
});

it("sends a part of it", async () => {
  const response = await fetch(`${server.url}/report`, { headers: { range: "bytes=10-13" } });

  expect([response.status, response.headers.get("content-range")]).toEqual([206, "bytes 10-13/29"]);
  expect(await response.text()).toBe("2026");
});

it("sends nothing to whom has it already", async () => {
  const { headers } = await fetch(`${server.url}/report`, { method: "HEAD" });
  const etag = headers.get("etag") ?? "";

  const response = await fetch(`${server.url}/report`, { headers: { "if-none-match": etag } });

  expect([response.status, await response.text()]).toEqual([304, ""]);
});

it("answers the same in process", async () => {
  const response = await app.request("/report");

  expect(await response.text()).toBe("Report of 2026: all is well.\n");
});
