import { expect, it } from "vitest";
import { app } from "./tutorial002b.ts";

it("documents both tags", () => {
  expect(app.openapi()).toMatchObject({
    paths: { "/items/": { get: { tags: ["items"] } }, "/users/": { get: { tags: ["users"] } } },
  });
});

it("lists the items", async () => {
  const response = await app.request("/items/");

  expect(await response.json()).toEqual(["Portal gun", "Plumbus"]);
});
