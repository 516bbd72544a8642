import { afterAll, expect, it, vi } from "vitest";

afterAll(() => vi.unstubAllEnvs());

it("tells at the start what is missing", async () => {
  vi.resetModules();
  vi.stubEnv("ADMIN_EMAIL", "nobody");

  await expect(import("./config.ts")).rejects.toThrow("Invalid email address");
});
