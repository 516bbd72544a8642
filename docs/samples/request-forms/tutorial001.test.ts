import { expect, it } from "vitest";
import { app } from "./tutorial001.ts";

it("reads the fields of a form", async () => {
  const body = new URLSearchParams({ username: "Foo", password: "secret" });

  const response = await app.request("/login/", { method: "POST", body });

  expect(await response.json()).toEqual({ username: "Foo" });
});

it("names every field that is missing", async () => {
  const response = await app.request("/login/", { method: "POST" });

  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({
    detail: [{ loc: ["body", "username"] }, { loc: ["body", "password"] }],
  });
});
