import { expect, it } from "vitest";
import { app } from "./tutorial001-1.ts";

it("names the license by its identifier", () => {
  expect(app.openapi().info).toMatchObject({
    license: { name: "Apache 2.0", identifier: "Apache-2.0" },
  });
});
