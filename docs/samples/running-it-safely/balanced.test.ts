import { expect, it, vi } from "vitest";

it("tells a load balancer to look elsewhere, and still answers for a while", async () => {
  vi.stubEnv("PORT", "0");
  const { server } = await import("./balanced.ts");
  const ready = async (): Promise<number> => (await fetch(`${server.url}/ready`)).status;
  expect(await ready()).toBe(200);

  const closed = server.close();

  expect(await ready()).toBe(503);
  expect(await (await fetch(server.url)).json()).toEqual([1]);
  expect((await closed).isClean).toBe(true);
});
