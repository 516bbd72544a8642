import { expect, it } from "vitest";
import { app } from "./tutorial001.ts";

it("shows the document with files from elsewhere", async () => {
  const text = await (await app.request("/docs")).text();

  expect(text).toContain("https://unpkg.com/swagger-ui-dist@5/swagger-ui-bundle.js");
  expect(text).toContain('url: "openapi.json"');
});

it("leaves its own pages out of the document", () => {
  expect(Object.keys(app.openapi().paths)).toEqual(["/users/{username}"]);
});
