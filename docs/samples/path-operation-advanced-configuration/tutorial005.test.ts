import { expect, it } from "vitest";
import { app } from "./tutorial005.ts";

it("has the extension", () => {
  expect(app.openapi().paths["/items/"]?.["get"]).toMatchObject({
    "x-aperture-labs-portal": "blue",
  });
});
