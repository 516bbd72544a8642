import { expect, it } from "vitest";
import { app } from "./tutorial001.ts";

it("names the path of the proxy as its server", () => {
  expect(app.openapi().servers).toEqual([{ url: "/api/v1" }]);
});
