import { afterAll, expect, it, vi } from "vitest";

afterAll(() => vi.unstubAllEnvs());

vi.resetModules();
vi.stubEnv("ADMIN_EMAIL", "admin@example.com");
vi.stubEnv("ITEMS_PER_USER", "20");
const { app } = await import("./main.ts");

it("reads its settings from the environment", async () => {
  const response = await app.request("/info");

  expect(await response.json()).toEqual({
    app_name: "Awesome API",
    admin_email: "admin@example.com",
    items_per_user: 20,
  });
});
