import { afterAll, expect, it, vi } from "vitest";
import { app } from "./main.ts";

afterAll(() => vi.unstubAllEnvs());

it("reads its settings when it starts", async () => {
  vi.stubEnv("ADMIN_EMAIL", "admin@example.com");

  const response = await app.request("/info");

  expect(await response.json()).toHaveProperty("admin_email", "admin@example.com");
});
