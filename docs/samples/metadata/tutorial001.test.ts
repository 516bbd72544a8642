import { expect, it } from "vitest";
import { app } from "./tutorial001.ts";

it("says what the API is", () => {
  expect(app.openapi().info).toMatchObject({
    title: "ChimichangApp",
    version: "0.0.1",
    license: { name: "Apache 2.0", url: "https://www.apache.org/licenses/LICENSE-2.0.html" },
  });
});
