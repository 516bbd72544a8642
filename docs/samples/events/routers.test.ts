import { expect, it } from "vitest";
import { app, steps } from "./routers.ts";

it("opens from the outside in, and closes the other way round", async () => {
  const found = await app.request("/search/emma");
  const shop = await app.request("/");
  await app.close();

  expect([await found.json(), await shop.json()]).toEqual([1, "Books"]);
  expect(steps).toEqual(["connect", "load the index", "drop the index", "disconnect"]);
});
