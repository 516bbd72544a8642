import { expect, it } from "vitest";
import { app } from "./tutorial006.ts";

it("reads a name and a password", async () => {
  const authorization = `Basic ${btoa("john:secret")}`;
  const response = await app.request("/users/me", { headers: { authorization } });

  expect(await response.json()).toEqual({ username: "john", password: "secret" });
});

it("has the browser ask for them", async () => {
  const response = await app.request("/users/me");

  expect([response.status, response.headers.get("www-authenticate")]).toEqual([401, "Basic"]);
});
