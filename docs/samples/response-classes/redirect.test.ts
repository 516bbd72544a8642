import { expect, it } from "vitest";
import { app } from "./redirect.ts";

it("redirects with the class's status", async () => {
  const response = await app.request("/old");

  expect([response.status, response.headers.get("location")]).toEqual([307, "/new"]);
});

it("redirects with the route's status", async () => {
  expect((await app.request("/moved")).status).toBe(301);
});

it("redirects with the status of a returned response", async () => {
  const response = await app.request("/orders", { method: "POST" });

  expect([response.status, response.headers.get("location")]).toEqual([303, "/orders/1"]);
});
