import { expect, it } from "vitest";
import { app } from "./tutorial003.ts";

it("prefers the fixed path", async () => {
  const response = await app.request("/users/me");

  expect(await response.json()).toEqual({ user_id: "the current user" });
});

it("reads any other user from the path", async () => {
  const response = await app.request("/users/alice");

  expect(await response.json()).toEqual({ user_id: "alice" });
});
