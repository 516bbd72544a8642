import { expect, it } from "vitest";
import { app } from "./tutorial002.ts";

it("answers with the status that has the name", async () => {
  const response = await app.request("/items/?name=Test+Item", { method: "POST" });

  expect(response.status).toBe(201);
});
