import { expect, it } from "vitest";
import { app } from "./tutorial008.ts";

it("streams a file", async () => {
  const response = await app.request("/");

  expect([response.status, response.headers.get("content-type")]).toEqual([200, "video/mp4"]);
  expect(await response.text()).toBe("Fake video bytes");
});
