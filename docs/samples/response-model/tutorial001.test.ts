import { expect, it } from "vitest";
import { sendJSON } from "../send-json.ts";
import { app } from "./tutorial001.ts";

it("fills in the defaults of what the handler returned", async () => {
  const response = await app.request("/items/");

  expect(await response.json()).toEqual([
    { name: "Portal Gun", description: null, price: 42, tax: null, tags: [] },
    { name: "Plumbus", description: null, price: 32, tax: null, tags: [] },
  ]);
});

it("answers with the item that was sent", async () => {
  const response = await sendJSON(app, "POST", "/items/", { name: "Test Item", price: 10.5 });

  expect(await response.json()).toEqual({
    name: "Test Item",
    description: null,
    price: 10.5,
    tax: null,
    tags: [],
  });
});
