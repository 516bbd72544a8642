import { expect, it } from "vitest";
import { app } from "./tutorial001.ts";

it("lists everything when nothing is asked for", async () => {
  const response = await app.request("/items/");

  expect(await response.json()).toEqual([
    { item_name: "Foo" },
    { item_name: "Bar" },
    { item_name: "Baz" },
  ]);
});

it("skips and limits", async () => {
  const response = await app.request("/items/?skip=1&limit=1");

  expect(await response.json()).toEqual([{ item_name: "Bar" }]);
});
