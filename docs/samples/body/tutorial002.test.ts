import { expect, it } from "vitest";
import { sendJSON } from "../send-json.ts";
import { app } from "./tutorial002.ts";

it("adds the tax", async () => {
  const response = await sendJSON(app, "POST", "/items/", { name: "Foo", price: 50.5, tax: 0.3 });

  expect(await response.json()).toEqual({
    name: "Foo",
    description: null,
    price: 50.5,
    tax: 0.3,
    price_with_tax: 50.8,
  });
});

it("leaves an item without tax as it is", async () => {
  const response = await sendJSON(app, "POST", "/items/", { name: "Foo", price: 50.5 });

  expect(await response.json()).not.toHaveProperty("price_with_tax");
});
