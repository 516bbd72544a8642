import { expect, it } from "vitest";
import { app } from "./tutorial004.ts";

it("sends the page that was built", async () => {
  const response = await app.request("/items/");

  expect([response.status, response.headers.get("content-type")]).toEqual([
    200,
    "text/html; charset=utf-8",
  ]);
  expect(await response.text()).toContain("<h1>Look ma! HTML!</h1>");
});
