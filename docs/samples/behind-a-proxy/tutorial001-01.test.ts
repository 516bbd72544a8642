import { expect, it } from "vitest";
import { app } from "./tutorial001-01.ts";

it("redirects within the host that was asked", async () => {
  const response = await app.request("https://example.com/items");

  expect(response.status).toBe(307);
  expect(response.headers.get("location")).toBe("/items/");
});
