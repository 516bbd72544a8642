import { expect, it } from "vitest";
import { sendJSON } from "../send-json.ts";
import { app } from "./tutorial001.ts";

it("takes any list", async () => {
  const response = await sendJSON(app, "PUT", "/items/5", {
    name: "Foo",
    price: 35.4,
    tags: ["foo", 1, null],
  });

  expect(await response.json()).toMatchObject({ item: { tags: ["foo", 1, null] } });
});
