import { expect, it } from "vitest";
import { sendJSON } from "../send-json.ts";
import { app } from "./tutorial004.ts";

it("puts path, query and body together", async () => {
  const response = await sendJSON(app, "PUT", "/items/123?q=somequery", {
    name: "Foo",
    price: 50.1,
  });

  expect(await response.json()).toEqual({
    item_id: 123,
    name: "Foo",
    description: null,
    price: 50.1,
    tax: null,
    q: "somequery",
  });
});
