import { expect, it } from "vitest";
import { app } from "./tutorial002.ts";

it("serves the document at its own address", async () => {
  const response = await app.request("/api/v1/openapi.json");

  expect(await response.json()).toMatchObject({ paths: { "/items/": {} } });
});

it("and nowhere else", async () => {
  const response = await app.request("/openapi.json");

  expect(response.status).toBe(404);
});
