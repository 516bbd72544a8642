import { expect, it } from "vitest";
import { app } from "./tutorial003.ts";

it("names the path of the proxy before the other servers", () => {
  expect(app.openapi().servers?.map(({ url }) => url)).toEqual([
    "/api/v1",
    "https://stag.example.com",
    "https://prod.example.com",
  ]);
});
