import { expect, it, vi } from "vitest";
import { app } from "./missing.ts";

it("sends what is there", async () => {
  expect((await app.request("/reports/2026")).status).toBe(200);
});

it("is a 404 for what is not", async () => {
  const response = await app.request("/reports/1999");

  expect([response.status, await response.json()]).toEqual([404, { detail: "Not Found" }]);
});

it("lets no path out of its folder", async () => {
  expect((await app.request("/reports/..%2F2026")).status).toBe(422);
});

it("is a 500 where the application needs the file", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => undefined);

  expect((await app.request("/terms")).status).toBe(500);
  expect(log).toHaveBeenCalledOnce();
  log.mockRestore();
});
