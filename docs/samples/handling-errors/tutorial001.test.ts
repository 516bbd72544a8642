import { expect, it } from "vitest";
import { exchange } from "../exchange.ts";
import { app } from "./tutorial001.ts";

it("finds the item", async () => {
  expect(await exchange(app, "/items/foo")).toEqual({
    status: 200,
    headers: { "content-type": "application/json", "content-length": "28" },
    body: '{"item":"The Foo Wrestlers"}',
  });
});

it("says that there is no such item", async () => {
  expect(await exchange(app, "/items/bar")).toEqual({
    status: 404,
    headers: {
      "content-type": "application/json",
      "content-length": "27",
      "x-content-type-options": "nosniff",
    },
    body: '{"detail":"Item not found"}',
  });
});
