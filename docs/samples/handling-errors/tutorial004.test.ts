import { expect, it } from "vitest";
import { app } from "./tutorial004.ts";

it("answers a validation error as text", async () => {
  const response = await app.request("/items/foo");

  expect(response.status).toBe(400);
  expect(await response.text()).toMatch(/^Validation errors:\nField: path\.item_id, Error: \S/);
});

it("answers an HTTP exception as text", async () => {
  const response = await app.request("/items/3");

  expect(response.status).toBe(418);
  expect(await response.text()).toBe("Nope! I don't like 3.");
});
