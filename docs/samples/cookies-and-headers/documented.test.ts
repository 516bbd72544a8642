import { expect, it } from "vitest";
import { app } from "./documented.ts";

it("sends the header, and documents it", async () => {
  expect((await app.request("/prices")).headers.get("etag")).toBe('"7"');
  expect(app.openapi()).toMatchObject({
    paths: {
      "/prices": {
        get: { responses: { 200: { headers: { etag: { schema: { type: "string" } } } } } },
      },
    },
  });
});
