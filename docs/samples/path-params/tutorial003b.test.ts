import { expect, it } from "vitest";
import { app } from "./tutorial003b.ts";

it("lists the users", async () => {
  const response = await app.request("/users");

  expect(await response.json()).toEqual(["Rick", "Morty"]);
});
