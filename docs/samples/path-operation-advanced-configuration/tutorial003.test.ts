import { expect, it } from "vitest";
import { app } from "./tutorial003.ts";

it("answers without being documented", async () => {
  expect(app.openapi().paths).toEqual({});
  expect((await app.request("/items/")).status).toBe(200);
});
