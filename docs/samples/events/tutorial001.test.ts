import { expect, it } from "vitest";
import { app } from "./tutorial001.ts";

it("has its items before the first request", async () => {
  const response = await app.request("/items/foo");
  await app.close();

  expect(await response.json()).toEqual({ name: "Fighters" });
});
