import { expect, it } from "vitest";
import { app } from "./tutorial002.ts";

it("finds the item", async () => {
  const response = await app.request("/items-header/foo");

  expect(await response.json()).toEqual({ item: "The Foo Wrestlers" });
});

it("adds the error's own header", async () => {
  const response = await app.request("/items-header/bar");

  expect(response.status).toBe(404);
  expect(response.headers.get("x-error")).toBe("There goes my error");
});
