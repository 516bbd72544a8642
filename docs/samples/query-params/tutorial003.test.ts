import { expect, it } from "vitest";
import { app } from "./tutorial003.ts";

it("describes the item", async () => {
  const response = await app.request("/items/foo");

  expect(await response.json()).toEqual({
    item_id: "foo",
    description: "This is an amazing item that has a long description",
  });
});

it.each(["1", "True", "true", "on", "yes"])("reads short=%s as true", async (short) => {
  const response = await app.request(`/items/foo?short=${short}`);

  expect(await response.json()).toEqual({ item_id: "foo" });
});
