import { expect, it } from "vitest";
import { app } from "./sub-dependencies.ts";

const asAda = { headers: { authorization: "Bearer token-of-ada" } };

it("hands a dependency what it needs", async () => {
  expect(await (await app.request("/me", asAda)).json()).toEqual({ name: "Ada" });
});

it("ends the request with what a dependency throws", async () => {
  const stranger = { headers: { authorization: "Bearer x" } };

  expect((await app.request("/me", stranger)).status).toBe(401);
  expect((await app.request("/secrets", asAda)).status).toBe(403);
});

it("answers with 422 where an input of one is missing", async () => {
  expect((await app.request("/me")).status).toBe(422);
});
