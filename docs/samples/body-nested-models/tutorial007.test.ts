import { expect, it } from "vitest";
import { sendJSON } from "../send-json.ts";
import { app } from "./tutorial007.ts";

it("takes an offer of items with images", async () => {
  const response = await sendJSON(app, "POST", "/offers/", {
    name: "Special Offer",
    price: 38.6,
    items: [{ name: "Foo", price: 35.4 }],
  });

  expect(await response.json()).toEqual({
    name: "Special Offer",
    description: null,
    price: 38.6,
    items: [{ name: "Foo", description: null, price: 35.4, tax: null, tags: [], images: null }],
  });
});

it("finds a mistake however deep it stands", async () => {
  const response = await sendJSON(app, "POST", "/offers/", {
    name: "Special Offer",
    price: 38.6,
    items: [{ name: "Foo", price: 35.4, images: [{ name: "example image" }] }],
  });

  expect(await response.json()).toMatchObject({
    detail: [{ loc: ["body", "items", 0, "images", 0, "url"] }],
  });
});
