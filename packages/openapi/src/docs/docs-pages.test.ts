import { describe, expect, it } from "vitest";
import { redocPage } from "./pages/redoc-page.ts";
import { swaggerUIPage } from "./pages/swagger-ui-page.ts";

const options = { title: "Shop", openapiUrl: "openapi.json", assetsUrl: "docs/assets" };

describe("swaggerUIPage", () => {
  it("loads its own files and nothing else", () => {
    const { html } = swaggerUIPage(options);

    expect(html.match(/(?:src|href)="[^"]*"/g)).toEqual([
      'href="docs/assets/favicon.svg"',
      'href="docs/assets/swagger-ui.css"',
      'href="docs/assets/docs.css"',
      'href="openapi.json"',
      'src="docs/assets/swagger-ui-bundle.js"',
      'src="docs/assets/swagger-ui-streams.js"',
      'src="docs/assets/swagger-ui-start.js"',
    ]);
  });

  it("names the content of its files where it is told", () => {
    const { html } = swaggerUIPage({ ...options, assetVersions: { "docs.css": "a1b2" } });

    expect(html).toContain('href="docs/assets/docs.css?v=a1b2"');
    expect(html).toContain('href="docs/assets/swagger-ui.css"');
  });

  it("allows no inline script, no inline style and no other origin", () => {
    const { contentSecurityPolicy } = swaggerUIPage(options);

    expect(contentSecurityPolicy).toMatchInlineSnapshot(
      `"default-src 'none'; script-src 'self'; img-src 'self' data: blob:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; style-src 'self'; media-src 'self'; connect-src 'self'"`,
    );
  });

  it("lets Try it out reach the servers that the document names", () => {
    const page = swaggerUIPage({ ...options, serverOrigins: ["https://api.example.com"] });

    expect(page.contentSecurityPolicy).toContain("connect-src 'self' https://api.example.com");
  });

  it("knows where the browser is sent back to, and what Authorize is filled with", () => {
    const { html } = swaggerUIPage({
      ...options,
      oauth2RedirectUrl: "docs/oauth2-redirect",
      initOAuth: { clientId: "docs" },
    });

    expect(html).toContain('"oauth2RedirectUrl":"docs/oauth2-redirect"');
    expect(html).toContain('"initOAuth":{"clientId":"docs"}');
  });

  it("shows a hostile title as text", () => {
    const title = "</title><script>alert(1)</script>";

    const { html } = swaggerUIPage({ ...options, title });

    expect(html).toContain("<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</title>");
    expect(html).not.toContain("<script>alert");
  });

  it("keeps parameters from ending their element", () => {
    const swaggerUiParameters = { filter: "</script><!--\u2028" };

    const { html } = swaggerUIPage({ ...options, swaggerUiParameters });

    expect(html).toContain('"filter":"\\u003c/script\\u003e\\u003c!--\\u2028"');
  });

  it("takes Swagger UI's parameters, but not the document's address or the validator", () => {
    const swaggerUiParameters = {
      deepLinking: false,
      url: "https://evil.example",
      validatorUrl: "x",
    };

    const { html } = swaggerUIPage({ ...options, swaggerUiParameters });

    expect(html).toContain('"deepLinking":false');
    expect(html).toContain('"url":"openapi.json","validatorUrl":null');
    expect(html).toContain('"queryConfigEnabled":false');
  });
});

describe("redocPage", () => {
  it("loads its own files and nothing else", () => {
    const { html } = redocPage(options);

    expect(html.match(/(?:src|href)="[^"]*"/g)).toEqual([
      'href="docs/assets/favicon.svg"',
      'href="docs/assets/docs.css"',
      'href="openapi.json"',
      'src="docs/assets/redoc.standalone.js"',
      'src="docs/assets/redoc-start.js"',
    ]);
  });

  it("allows no inline script and no other origin", () => {
    const { contentSecurityPolicy } = redocPage(options);

    expect(contentSecurityPolicy).toMatchInlineSnapshot(
      `"default-src 'none'; script-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; worker-src blob:"`,
    );
  });

  it("shows a hostile title as text", () => {
    const title = "</title><script>alert(1)</script>";

    const { html } = redocPage({ ...options, title });

    expect(html).toContain("<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</title>");
    expect(html).not.toContain("<script>alert");
  });
});
