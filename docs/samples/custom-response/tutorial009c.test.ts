import { expect, it } from "vitest";
import { app } from "./tutorial009c.ts";

it("sends JSON in lines", async () => {
  const response = await app.request("/");

  expect([response.status, response.headers.get("content-type")]).toEqual([
    200,
    "application/json",
  ]);
  expect(await response.text()).toBe('{\n  "message": "Hello World"\n}');
});
