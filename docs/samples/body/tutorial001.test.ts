import { expect, it } from "vitest";
import { sendJSON } from "../send-json.ts";
import { app } from "./tutorial001.ts";

it("reads the item and fills in what was left out", async () => {
  const response = await sendJSON(app, "POST", "/items/", { name: "Foo", price: 50.5 });

  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ name: "Foo", description: null, price: 50.5, tax: null });
});

it("reads a price that was sent as text", async () => {
  const response = await sendJSON(app, "POST", "/items/", { name: "Foo", price: "50.5" });

  expect(await response.json()).toMatchObject({ price: 50.5 });
});

it("names every field that is missing", async () => {
  const response = await sendJSON(app, "POST", "/items/", {});

  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({
    detail: [{ loc: ["body", "name"] }, { loc: ["body", "price"] }],
  });
});

it("refuses what is not sent as JSON", async () => {
  const response = await app.request("/items/", { method: "POST", body: "name=Foo" });

  expect(response.status).toBe(415);
});
