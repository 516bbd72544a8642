import { expect, it } from "vitest";
import { app } from "./merged.ts";

it("documents both applications", () => {
  expect(Object.keys(app.openapi().paths)).toEqual(["/items", "/admin/users"]);
  expect(app.openapi().info.title).toBe("Shop");
});

it("answers for both", async () => {
  expect((await app.request("/items")).status).toBe(200);
  expect((await app.request("/admin/users")).status).toBe(200);
});
