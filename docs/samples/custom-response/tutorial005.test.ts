import { expect, it } from "vitest";
import { app } from "./tutorial005.ts";

it("sends text", async () => {
  const response = await app.request("/");

  expect([response.status, response.headers.get("content-type")]).toEqual([
    200,
    "text/plain; charset=utf-8",
  ]);
  expect(await response.text()).toBe("Hello World");
});
