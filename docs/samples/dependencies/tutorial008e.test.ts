import { expect, it } from "vitest";
import { app, steps } from "./tutorial008e.ts";

it("cleans up before the response is sent", async () => {
  const response = await app.request("/users/me");

  expect(await response.json()).toBe("Rick");
  expect(steps).toEqual(["cleaned up before the response is sent", "send"]);
});
