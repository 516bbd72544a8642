import { expect, it } from "vitest";
import { sendJSON } from "../send-json.ts";
import { app } from "./tutorial006.ts";

it("takes a list of models", async () => {
  const response = await sendJSON(app, "PUT", "/items/5", {
    name: "Foo",
    price: 35.4,
    images: [{ url: "http://example.com/image.png", name: "example image" }],
  });

  expect(await response.json()).toMatchObject({ item: { images: [{ name: "example image" }] } });
});

it("refuses one model in the place of a list", async () => {
  const response = await sendJSON(app, "PUT", "/items/5", {
    name: "Foo",
    price: 35.4,
    images: { url: "http://example.com/image.png", name: "example image" },
  });

  expect(response.status).toBe(422);
});
