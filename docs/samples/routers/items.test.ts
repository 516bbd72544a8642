import { Fastidious } from "fastidious";
import { expect, it } from "vitest";
import { router } from "./items.ts";

const app = new Fastidious();
app.includeRouter(router);
const headers = { "x-token": "fake-super-secret-token" };

it("answers below its prefix", async () => {
  expect(await (await app.request("/items", { headers })).json()).toEqual([
    { id: "plumbus", name: "Plumbus" },
  ]);
  expect(await (await app.request("/items/plumbus", { headers })).json()).toEqual({
    id: "plumbus",
    name: "Plumbus",
  });
});

it("checks every request", async () => {
  const response = await app.request("/items/plumbus", { headers: { "x-token": "other" } });

  expect([response.status, await response.json()]).toEqual([
    400,
    { detail: "X-Token header invalid" },
  ]);
});

it("answers with its responses", async () => {
  expect((await app.request("/items/nothing", { headers })).status).toBe(404);
});
