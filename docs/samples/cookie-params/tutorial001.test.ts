import { expect, it } from "vitest";
import { app } from "./tutorial001.ts";

it("reads the cookie", async () => {
  const response = await app.request("/items/", { headers: { cookie: "ads_id=track; other=1" } });

  expect(await response.json()).toEqual({ ads_id: "track" });
});

it("does without it", async () => {
  const response = await app.request("/items/");

  expect(await response.json()).toEqual({ ads_id: null });
});
