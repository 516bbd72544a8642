import { expect, it } from "vitest";
import { app } from "./everywhere.ts";

it("reaches the handlers of a router, typed", async () => {
  const headers = { "x-key": "open sesame", "accept-language": "pt-PT" };

  expect(await (await app.request("/hello", { headers })).json()).toBe("Olá");
});

it("guards every route of the application", async () => {
  expect((await app.request("/hello", { headers: { "x-key": "please" } })).status).toBe(403);
  expect((await app.request("/openapi.json")).status).toBe(200);
});
