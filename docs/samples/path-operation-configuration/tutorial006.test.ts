import { expect, it } from "vitest";
import { app } from "./tutorial006.ts";

it("still answers a deprecated route", async () => {
  const response = await app.request("/elements/");

  expect(await response.json()).toEqual([{ item_id: "Foo" }]);
});

it("documents that it is deprecated", () => {
  expect(app.openapi()).toMatchObject({ paths: { "/elements/": { get: { deprecated: true } } } });
});
