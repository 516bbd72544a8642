import { expect, it } from "vitest";
import { app } from "./documented.ts";

it("shows what the dependency answers in the route's documentation", async () => {
  const { paths } = app.openapi();
  const refused = await app.request("/cave");

  expect(paths["/cave"]?.get?.responses).toHaveProperty("403.description", "Without the right key");
  expect(refused.status).toBe(403);
});
