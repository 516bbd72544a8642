import { expect, it } from "vitest";
import { app } from "./tutorial003.ts";

it("asks the model that was loaded at the start", async () => {
  const response = await app.request("/predict?x=2");

  expect(await response.json()).toEqual({ result: 84 });
});
