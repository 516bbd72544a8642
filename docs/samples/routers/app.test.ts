import { expect, it } from "vitest";
import { app } from "./app.ts";

it("has routes of its own and those of its routers", async () => {
  expect(await (await app.request("/")).json()).toEqual({ message: "Hello Bigger Applications!" });
  expect((await app.request("/items")).status).toBe(422);
});

it("guards what it includes", async () => {
  const asAdmin = { method: "POST", headers: { "x-admin": "yes" } };
  const asGuest = { method: "POST", headers: { "x-admin": "no" } };

  expect((await app.request("/admin/restart", asAdmin)).status).toBe(200);
  expect((await app.request("/admin/restart", asGuest)).status).toBe(403);
});

it("documents what the inclusion says", () => {
  const { paths } = app.openapi();

  expect(Object.keys(paths)).toEqual(["/items", "/items/{id}", "/admin/restart", "/"]);
  expect(paths["/admin/restart"]).toMatchObject({
    post: { tags: ["admin"], responses: { 418: { description: "I'm a teapot" } } },
  });
});
