import { expect, it } from "vitest";
import { app } from "./on-router.ts";

it("answers within the router as the router says", async () => {
  const response = await app.request("/payments/", { method: "POST" });

  expect(response.status).toBe(402);
  expect(await response.json()).toEqual({ refused: "the card has expired" });
});

it("answers elsewhere as the application says", async () => {
  const response = await app.request("/donations", { method: "POST" });

  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({ detail: "Try later." });
});
