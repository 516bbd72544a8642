import { expect, it } from "vitest";
import { app } from "./tutorial001.ts";

it("reads the path beside the request", async () => {
  const response = await app.request("/items/foo");

  expect(await response.json()).toMatchObject({ item_id: "foo" });
});
