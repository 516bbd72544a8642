import { expect, it } from "vitest";
import { app } from "./tutorial003.ts";

it("hands the parameter to Swagger UI", async () => {
  const response = await app.request("/docs");

  expect(await response.text()).toContain('"deepLinking":false');
});
