import { expect, it } from "vitest";
import { app } from "../app.ts";

it("shows the regions", async () => {
  const response = await app.request("/");

  expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(await response.text()).toContain("<strong>Oceania</strong>");
});

it("shows what a search found", async () => {
  const response = await app.request("/?search=bern");

  expect(await response.text()).toContain("Switzerland</strong>");
});

it("escapes what was searched for", async () => {
  const response = await app.request(
    `/?search=${encodeURIComponent('"><script>alert(1)</script>')}`,
  );
  const page = await response.text();

  expect(page).toContain('value="&#34;&#62;&#60;script&#62;alert(1)');
  expect(page).not.toContain("<script");
});
