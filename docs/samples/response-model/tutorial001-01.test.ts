import { expect, it } from "vitest";
import { sendJSON } from "../send-json.ts";
import { app } from "./tutorial001-01.ts";

it("lists the items", async () => {
  const response = await app.request("/items/");

  expect(await response.json()).toMatchObject([{ name: "Portal Gun" }, { name: "Plumbus" }]);
});

it("answers with the item that was sent", async () => {
  const response = await sendJSON(app, "POST", "/items/", { name: "Test Item", price: 10.5 });

  expect(await response.json()).toMatchObject({ name: "Test Item", price: 10.5, tags: [] });
});
