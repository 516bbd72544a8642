import { expect, it } from "vitest";
import { app } from "./tutorial001.ts";

it("answers 201", async () => {
  const response = await app.request("/items/?name=Test+Item", { method: "POST" });

  expect(response.status).toBe(201);
  expect(await response.json()).toEqual({ name: "Test Item" });
});
