import { expect, it } from "vitest";
import { app } from "./authorize.ts";

it("lets Authorize ask elsewhere for a token, and nowhere else", async () => {
  const response = await app.request("/docs");

  expect(response.headers.get("content-security-policy")).toContain(
    "connect-src 'self' https://login.example.com",
  );
  expect(await response.text()).toContain('"clientId":"shop-docs"');
});

it("has a page that the login comes back to", async () => {
  expect((await app.request("/docs/oauth2-redirect")).status).toBe(200);
});
