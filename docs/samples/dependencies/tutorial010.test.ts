import { expect, it } from "vitest";
import { app, steps } from "./tutorial010.ts";

it("disposes of what stands behind await using", async () => {
  const response = await app.request("/");

  expect(await response.json()).toEqual({ c: "a session" });
  expect(steps).toEqual(["connect", "disconnect"]);
});
