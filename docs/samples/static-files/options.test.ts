import { expect, it } from "vitest";
import { app } from "./options.ts";

it("answers a folder with its page", async () => {
  const response = await app.request("/");

  expect(await response.text()).toContain("<title>Shop</title>");
  expect(response.headers.get("cache-control")).toBe("no-cache");
});

it("has what never changes kept", async () => {
  const response = await app.request("/assets/shop.js");
  await response.text();

  expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
});
