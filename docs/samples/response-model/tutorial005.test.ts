import { expect, it } from "vitest";
import { app } from "./tutorial005.ts";

it("includes only the named fields", async () => {
  const response = await app.request("/items/bar/name");

  expect(await response.json()).toEqual({ name: "Bar", description: "The Bar fighters" });
});

it("excludes the named field", async () => {
  const response = await app.request("/items/bar/public");

  expect(await response.json()).toEqual({
    name: "Bar",
    description: "The Bar fighters",
    price: 62,
  });
});
