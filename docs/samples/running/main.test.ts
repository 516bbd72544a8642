import { expect, it, vi } from "vitest";

it("listens where the environment says, and closes", async () => {
  const info = vi.spyOn(console, "info").mockReturnValue();
  vi.stubEnv("PORT", "0");
  const { server } = await import("./main.ts");

  const response = await fetch(server.url);
  await server.close();

  expect(await response.json()).toEqual({ message: "Hello" });
  expect(info.mock.calls[0]?.[0]).toMatch(/^Listening on http:\/\/127\.0\.0\.1:\d+$/);
  await expect(fetch(server.url)).rejects.toThrow("fetch failed");
  info.mockRestore();
});
