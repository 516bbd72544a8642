import { expect, it } from "vitest";
import { sendJSON } from "../send-json.ts";
import { app } from "./tutorial003.ts";

it("keeps each tag once", async () => {
  const response = await sendJSON(app, "PUT", "/items/5", {
    name: "Foo",
    price: 35.4,
    tags: ["foo", "bar", "foo"],
  });

  expect(await response.json()).toMatchObject({ item: { tags: ["foo", "bar"] } });
});
