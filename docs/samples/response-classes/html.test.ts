import { expect, it } from "vitest";
import { app } from "./html.ts";

it("sends HTML", async () => {
  const response = await app.request("/");

  expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(await response.text()).toBe("<h1>Hello</h1>");
});

it("sends text", async () => {
  const response = await app.request("/robots.txt");

  expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
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
