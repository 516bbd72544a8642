import { expect, it } from "vitest";
import { app } from "./tutorial002.ts";

it.each([
  ["example.com", 200],
  ["api.example.com", 200],
  ["example.com.evil.com", 400],
])("answers %s with %i", async (host, status) => {
  expect((await app.request("/", { headers: { host } })).status).toBe(status);
});
