import { expect, it } from "vitest";
import { app, counted } from "./extended.ts";

it("is answered as the error that it extends", async () => {
  const response = await app.request("/search");

  expect([response.status, response.headers.get("retry-after")]).toEqual([429, "60"]);
  expect(await response.json()).toEqual({ message: "Slow down.", seconds: 60 });
  expect(counted).toEqual(["/search: 60 s, the limit of this hour"]);
});
