import { expect, it } from "vitest";
import { app } from "./guarded.ts";

it("sends its files to who is signed in", async () => {
  const response = await app.request("/admin/assets/shop.js", {
    headers: { cookie: "session=ada" },
  });

  expect([response.status, await response.text()]).toEqual([
    200,
    expect.stringContaining("Hello from the shop."),
  ]);
});

it("sends nobody else even a page", async () => {
  const response = await app.request("/admin/anything", { headers: { accept: "text/html" } });

  expect(response.status).toBe(401);
});
