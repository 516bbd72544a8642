import { expect, it } from "vitest";
import { sendJSON } from "../send-json.ts";
import { app } from "./tutorial004.ts";

it("takes a model inside a model", async () => {
  const response = await sendJSON(app, "PUT", "/items/5", {
    name: "Foo",
    price: 35.4,
    image: { url: "http://example.com/image.png", name: "example image" },
  });

  expect(await response.json()).toMatchObject({ item: { image: { name: "example image" } } });
});

it("says what is missing inside it", async () => {
  const response = await sendJSON(app, "PUT", "/items/5", {
    name: "Foo",
    price: 35.4,
    image: { url: "http://example.com/image.png" },
  });

  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ detail: [{ loc: ["body", "image", "name"] }] });
});
