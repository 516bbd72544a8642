import { expect, it } from "vitest";
import { app } from "./tutorial003.ts";

it("sends text as it is", async () => {
  const text = await (await app.request("/logs/stream")).text();

  expect(text.split("\n\n")[0]).toBe("data: 2025-01-01 INFO  Application started");
});
