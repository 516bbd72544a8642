import { expect, it } from "vitest";
import { app } from "./paging.ts";

it("reads inputs of its own for each route", async () => {
  expect(await (await app.request("/items?limit=5")).json()).toEqual({ skip: 0, limit: 5 });
  expect(await (await app.request("/users?q=ada")).json()).toEqual({
    q: "ada",
    skip: 0,
    limit: 100,
  });
});

it("answers with 422 where they do not fit", async () => {
  expect((await app.request("/items?skip=few")).status).toBe(422);
});

it("documents them with the route", () => {
  expect(app.openapi().paths["/items"]).toMatchObject({
    get: { parameters: [{ name: "q" }, { name: "skip" }, { name: "limit" }] },
  });
});
