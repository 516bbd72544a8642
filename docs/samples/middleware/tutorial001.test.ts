import { expect, it } from "vitest";
import { app } from "./tutorial001.ts";

it("adds how long it took", async () => {
  const response = await app.request("/openapi.json");

  expect(Number(response.headers.get("x-process-time"))).toBeGreaterThan(0);
});
