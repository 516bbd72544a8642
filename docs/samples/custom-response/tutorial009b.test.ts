import { expect, it } from "vitest";
import { app } from "./tutorial009b.ts";

it("sends the file whose path is returned", async () => {
  const response = await app.request("/");

  expect([response.status, response.headers.get("content-type")]).toEqual([200, "video/mp4"]);
  expect(await response.text()).toBe("Fake video bytes");
});
