import { expect, it } from "vitest";
import { app, exact } from "./redirect-slashes.ts";

it("redirects to the path with or without the last slash, and keeps the query", async () => {
  const missing = await app.request("/with?page=2");
  const tooMany = await app.request("/without/");

  expect([missing.status, missing.headers.get("location")]).toEqual([307, "/with/?page=2"]);
  expect([tooMany.status, tooMany.headers.get("location")]).toEqual([307, "/without"]);
});

it("answers 404 when it is told not to", async () => {
  expect((await exact.request("/with")).status).toBe(404);
});
