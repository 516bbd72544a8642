import { expect, it } from "vitest";
import { app } from "./tutorial003.ts";

it("greets the world without a promise", async () => {
  const response = await app.request("/");

  expect(await response.json()).toEqual({ message: "Hello World" });
});

it("knows no other path", async () => {
  const response = await app.request("/nowhere");

  expect(response.status).toBe(404);
  expect(await response.json()).toEqual({ detail: "Not Found" });
});
