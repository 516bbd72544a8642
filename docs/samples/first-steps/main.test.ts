import { expect, it, vi } from "vitest";

it("serves the application", async () => {
  vi.stubEnv("PORT", "0");
  const { server } = await import("./main.ts");

  const response = await fetch(server.url);
  await server.close();

  expect(await response.json()).toEqual({ message: "Hello World" });
});
