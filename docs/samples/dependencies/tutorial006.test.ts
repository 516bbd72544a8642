import { expect, it } from "vitest";
import { app } from "./tutorial006.ts";

it("answers those only who have both headers", async () => {
  const token = { "x-token": "fake-super-secret-token" };

  const wrong = await app.request("/items/", { headers: { ...token, "x-key": "guessed" } });
  const right = await app.request("/items/", {
    headers: { ...token, "x-key": "fake-super-secret-key" },
  });

  expect(await wrong.json()).toEqual({ detail: "X-Key header invalid" });
  expect(right.status).toBe(200);
});
