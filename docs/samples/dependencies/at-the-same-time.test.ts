import { beforeEach, expect, it } from "vitest";
import { app, steps } from "./at-the-same-time.ts";

beforeEach(() => {
  steps.length = 0;
});

it("asks for both at once", async () => {
  const response = await app.request("/");

  expect(await response.json()).toEqual(["Hello Ada", "sunny"]);
  expect(steps).toEqual(["ask for the user", "ask for the weather"]);
});

it("asks in order where it is told to", async () => {
  const response = await app.request("/slowly");

  expect(await response.json()).toEqual(["Ada", "sunny"]);
});
