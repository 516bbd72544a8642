import { expect, it } from "vitest";
import { sendJSON } from "../send-json.ts";
import { app } from "./tutorial002.ts";

it("takes a list of texts", async () => {
  const response = await sendJSON(app, "PUT", "/items/5", {
    name: "Foo",
    price: 35.4,
    tags: ["foo", "bar", "foo"],
  });

  expect(await response.json()).toMatchObject({ item: { tags: ["foo", "bar", "foo"] } });
});

it("says which of them is no text", async () => {
  const response = await sendJSON(app, "PUT", "/items/5", {
    name: "Foo",
    price: 35.4,
    tags: ["foo", 1],
  });

  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ detail: [{ loc: ["body", "tags", 1] }] });
});
