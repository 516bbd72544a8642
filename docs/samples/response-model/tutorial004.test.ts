import { expect, it } from "vitest";
import { app } from "./tutorial004.ts";

it("leaves out what was not set", async () => {
  const response = await app.request("/items/foo");

  expect(await response.json()).toEqual({ name: "Foo", price: 50.2 });
});

it("keeps what was set to its default", async () => {
  const response = await app.request("/items/baz");

  expect(await response.json()).toEqual({
    name: "Baz",
    description: null,
    price: 50.2,
    tax: 10.5,
    tags: [],
  });
});

it("knows no other item", async () => {
  const response = await app.request("/items/qux");

  expect(response.status).toBe(404);
});
