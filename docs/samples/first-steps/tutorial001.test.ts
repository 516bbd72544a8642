import { expect, it } from "vitest";
import { app } from "./tutorial001.ts";

it("greets the world", async () => {
  const response = await app.request("/");

  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ message: "Hello World" });
});

it("documents its only route", () => {
  expect(Object.keys(app.openapi().paths ?? {})).toEqual(["/"]);
});
