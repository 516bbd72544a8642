import { expect, it, vi } from "vitest";

it("serves within its limits", async () => {
  vi.stubEnv("PORT", "0");
  const { server } = await import("./limits.ts");

  const [short, long] = await Promise.all([
    fetch(server.url),
    fetch(`${server.url}/${"a".repeat(2048)}`),
  ]);

  expect([short.status, long.status]).toEqual([200, 414]);
  expect(server.server.requestTimeout).toBe(60_000);
  expect((await server.close()).isClean).toBe(true);
});
