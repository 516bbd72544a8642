import { expect, it } from "vitest";
import { exchange } from "../exchange.ts";
import { app } from "./html.ts";

it("sends HTML", async () => {
  expect(await exchange(app, "/")).toEqual({
    status: 200,
    headers: { "content-type": "text/html; charset=utf-8", "content-length": "14" },
    body: "<h1>Hello</h1>",
  });
});

it("sends text", async () => {
  expect(await exchange(app, "/robots.txt")).toEqual({
    status: 200,
    headers: { "content-type": "text/plain; charset=utf-8", "content-length": "23" },
    body: "User-agent: *\nAllow: /\n",
  });
});

it("documents their media types", () => {
  const { paths } = app.openapi();

  expect(paths["/"]).toMatchObject({
    get: { responses: { 200: { content: { "text/html": { schema: { type: "string" } } } } } },
  });
  expect(paths["/robots.txt"]).toMatchObject({
    get: { responses: { 200: { content: { "text/plain": { schema: { type: "string" } } } } } },
  });
});
