import { expect, it } from "vitest";
import { app, steps } from "./tutorial008.ts";

it("closes what was opened last first", async () => {
  const response = await app.request("/");

  expect(await response.json()).toEqual({ c: "c on b on a" });
  expect(steps).toEqual(["open a", "open b", "open c", "close c", "close b", "close a"]);
});
