import { expect, it } from "vitest";
import { app } from "./tutorial001.ts";

it("sends plain HTTP to HTTPS", async () => {
  const response = await app.request("http://example.com/?a=1");

  expect([response.status, response.headers.get("location")]).toEqual([
    307,
    "https://example.com/?a=1",
  ]);
});

it("answers over HTTPS", async () => {
  expect((await app.request("https://example.com/")).status).toBe(200);
});
