import { expect, it } from "vitest";
import { writeOAuth2Redirect, writeRedoc, writeSwaggerUI } from "./write-page.ts";

it("loads files from where they lie", () => {
  expect(writeSwaggerUI("API", "/static")).toContain('src="/static/swagger-ui-bundle.js"');
  expect(writeOAuth2Redirect("/static")).toContain('src="/static/oauth2-redirect.js"');
  expect(writeRedoc("API", "/redoc.js")).toContain('src="/redoc.js"');
});
