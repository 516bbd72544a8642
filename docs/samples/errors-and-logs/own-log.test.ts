import { expect, it } from "vitest";
import { createApp } from "./own-log.ts";

it("tells where a request failed and why, and the client nothing", async () => {
  const lines: string[] = [];
  const app = createApp((line) => lines.push(line.replace(/,"requestId":"[\w-]+"/, "")));

  const response = await app.request("/broken");

  expect([response.status, await response.text()]).toEqual([
    500,
    '{"detail":"Internal Server Error"}',
  ]);
  expect(lines).toEqual([
    '{"level":"error","message":"A request failed: answered with 500.","route":"GET /broken","method":"GET","path":"/broken","cause":"the disk is full"}',
  ]);
});

it("tells which field of a response does not fit, not what it held", async () => {
  const lines: string[] = [];
  const app = createApp((line) => lines.push(line.replace(/,"requestId":"[\w-]+"/, "")));

  expect((await app.request("/wrong")).status).toBe(500);
  expect(lines.join()).toMatchInlineSnapshot(
    `"{"level":"error","message":"A request failed: answered with 500.","route":"GET /wrong","method":"GET","path":"/wrong","cause":"GET /wrong: the returned value does not fit the response model. response.id: Invalid input: expected number, received string"}"`,
  );
});

it("tells of work that failed after the response", async () => {
  const lines: string[] = [];
  const app = createApp((line) => lines.push(line.replace(/,"requestId":"[\w-]+"/, "")));

  expect((await app.request("/later")).status).toBe(200);
  expect(lines).toEqual([
    '{"level":"error","message":"A background task failed.","route":"GET /later","cause":"no mail today"}',
  ]);
});
