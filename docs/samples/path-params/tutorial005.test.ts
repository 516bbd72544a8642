import { expect, it } from "vitest";
import { app } from "./tutorial005.ts";

it("knows the models by name", async () => {
  const response = await app.request("/models/lenet");

  expect(await response.json()).toEqual({ model_name: "lenet", message: "LeCNN all the images" });
});

it("refuses a model that is not on the list", async () => {
  const response = await app.request("/models/foo");

  expect(response.status).toBe(422);
});
