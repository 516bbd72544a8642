import { expect, it } from "vitest";
import { app } from "./tutorial006.ts";

it("logs an HTTP exception and answers it as always", async () => {
  const response = await app.request("/items/3");

  expect(response.status).toBe(418);
  expect(await response.json()).toEqual({ detail: "Nope! I don't like 3." });
});

it("logs a validation error and answers it as always", async () => {
  const response = await app.request("/items/foo");

  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ detail: [{ loc: ["path", "item_id"] }] });
});
