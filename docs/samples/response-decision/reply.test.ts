import { expect, it } from "vitest";
import { app } from "./reply.ts";

it("answers with the response model", async () => {
  expect(await (await app.request("/items/1")).json()).toEqual({ id: 1, name: "Ink" });
});

it("answers with another of the declared responses", async () => {
  const response = await app.request("/items/2");

  expect([response.status, response.headers.get("cache-control")]).toEqual([404, "no-store"]);
  expect(await response.json()).toEqual({ detail: "No such item", id: 2 });
});
