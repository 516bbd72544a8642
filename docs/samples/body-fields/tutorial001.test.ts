import { expect, it } from "vitest";
import { sendJSON } from "../send-json.ts";
import { app } from "./tutorial001.ts";

it("reads the item from its key", async () => {
  const response = await sendJSON(app, "PUT", "/items/5", { item: { name: "Foo", price: 3 } });

  expect(await response.json()).toEqual({
    item_id: 5,
    item: { name: "Foo", description: null, price: 3, tax: null },
  });
});

it("refuses a price below zero", async () => {
  const response = await sendJSON(app, "PUT", "/items/5", { item: { name: "Foo", price: -3 } });

  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ detail: [{ loc: ["body", "item", "price"] }] });
});
