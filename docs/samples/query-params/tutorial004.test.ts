import { expect, it } from "vitest";
import { app } from "./tutorial004.ts";

it("reads two path and two query parameters", async () => {
  const response = await app.request("/users/1/items/bar?q=somequery&short=true");

  expect(await response.json()).toEqual({ item_id: "bar", owner_id: 1, q: "somequery" });
});
