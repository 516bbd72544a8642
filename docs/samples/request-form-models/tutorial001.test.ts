import { expect, it } from "vitest";
import { app } from "./tutorial001.ts";

it("reads the form by the model", async () => {
  const body = new URLSearchParams({ username: "Foo", password: "long enough", more: "ignored" });

  const response = await app.request("/login/", { method: "POST", body });

  expect(await response.json()).toEqual({ username: "Foo" });
});

it("tells what the model refuses", async () => {
  const body = new URLSearchParams({ username: "Foo", password: "short" });

  const response = await app.request("/login/", { method: "POST", body });

  expect(await response.json()).toMatchObject({ detail: [{ loc: ["body", "password"] }] });
});
