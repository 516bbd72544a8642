import { expect, it } from "vitest";
import { app } from "./tutorial001.ts";

it("hands on the text that stands in the path", async () => {
  const response = await app.request("/items/foo");

  expect(await response.json()).toEqual({ item_id: "foo" });
});
