import { expect, it } from "vitest";
import { serveUntil } from "./closing.ts";

it("tells that all ended", async () => {
  expect(await serveUntil((url) => fetch(`${url}/nothing`))).toBe("all ended");
});

it("tells what was cut off", async () => {
  const told = serveUntil(async (url) => {
    void fetch(`${url}/hang`).catch(() => undefined);
    await fetch(`${url}/nothing`);
  });

  expect(await told).toBe("cut off: GET /hang");
});
