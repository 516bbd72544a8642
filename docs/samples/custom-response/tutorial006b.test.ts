import { expect, it } from "vitest";
import { app } from "./tutorial006b.ts";

it("sends the client elsewhere", async () => {
  const response = await app.request("/fastapi");

  expect([response.status, response.headers.get("location")]).toEqual([
    307,
    "https://fastapi.tiangolo.com",
  ]);
  expect(await response.text()).toBe("");
});
