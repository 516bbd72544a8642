import { expect, it, vi } from "vitest";

it("sees the client that the proxy saw, and not what the client claims", async () => {
  vi.stubEnv("PORT", "0");
  const { server } = await import("./behind-a-proxy.ts");

  const response = await fetch(`${server.url}/whoami`, {
    headers: {
      "x-forwarded-for": "6.6.6.6, 203.0.113.7",
      "x-forwarded-proto": "https",
      "x-forwarded-host": "shop.example",
    },
  });

  expect(await response.json()).toEqual({
    ip: "203.0.113.7",
    url: "https://shop.example/api/whoami",
  });
  await server.close();
});
