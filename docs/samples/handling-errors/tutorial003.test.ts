import { expect, it } from "vitest";
import { app } from "./tutorial003.ts";

it("answers an error of the application's own", async () => {
  const response = await app.request("/unicorns/yolo");

  expect(response.status).toBe(418);
  expect(await response.json()).toEqual({
    message: "Oops! yolo did something. There goes a rainbow...",
  });
});

it("knows well-behaved unicorns", async () => {
  const response = await app.request("/unicorns/shinny");

  expect(await response.json()).toEqual({ unicorn_name: "shinny" });
});
