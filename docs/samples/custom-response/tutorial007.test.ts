import { expect, it } from "vitest";
import { app } from "./tutorial007.ts";

it("streams what is yielded", async () => {
  const response = await app.request("/");

  expect([response.status, response.headers.get("content-type")]).toEqual([200, null]);
  expect(await response.text()).toBe("some fake video bytes".repeat(10));
});
