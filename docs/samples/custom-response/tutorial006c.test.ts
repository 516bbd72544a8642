import { expect, it } from "vitest";
import { app } from "./tutorial006c.ts";

it("sends the client elsewhere", async () => {
  const response = await app.request("/pydantic");

  expect([response.status, response.headers.get("location")]).toEqual([
    302,
    "https://docs.pydantic.dev/",
  ]);
  expect(await response.text()).toBe("");
});
