import { expect, it } from "vitest";
import { app } from "./injected-response.ts";

it("merges status, headers and every cookie into the response of a value", async () => {
  const response = await app.request("/notes/an%20idea", { method: "PUT" });

  expect([response.status, response.headers.get("location")]).toEqual([201, "/notes/an%20idea"]);
  expect(response.headers.getSetCookie()).toEqual([
    "visitor=new; Path=/; SameSite=Lax",
    "last=note; Path=/; SameSite=Lax",
  ]);
  expect(await response.json()).toEqual({ name: "an idea", by: "new" });
});

it("merges nothing into a response that the handler built", async () => {
  const response = await app.request("/notes");

  expect([response.status, response.headers.getSetCookie()]).toEqual([200, []]);
});
