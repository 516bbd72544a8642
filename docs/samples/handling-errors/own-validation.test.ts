import { expect, it } from "vitest";
import { app } from "./own-validation.ts";

it("answers invalid requests in a shape of its own", async () => {
  const response = await app.request("/items");

  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({
    message: "Please check your input.",
    fields: [{ name: "query.limit", problem: "Field required" }],
  });
});

it("documents that shape in place of the framework's", () => {
  const { components, paths } = app.openapi();

  expect(Object.keys(components?.schemas ?? {})).toEqual(["Invalid"]);
  expect(Object.keys(paths["/items"]?.["get"]?.responses ?? {})).toEqual(["200", "400"]);
});
