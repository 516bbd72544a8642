import { expect, it } from "vitest";
import { app } from "./tutorial008b.ts";

it("answers an error of the handler's as the dependency says", async () => {
  const response = await app.request("/items/plumbus");

  expect([response.status, await response.json()]).toEqual([400, { detail: "Owner error: Rick" }]);
});
