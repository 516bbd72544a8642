import { expect, it } from "vitest";
import { app } from "./tutorial004.ts";

it("leaves the path of the proxy out", () => {
  expect(app.openapi().servers?.map(({ url }) => url)).toEqual([
    "https://stag.example.com",
    "https://prod.example.com",
  ]);
});
