import { App } from "@fastidious/core";
import { describe, expect, it } from "vitest";
import type { OpenAPIDocument } from "../document/openapi-document.ts";
import { createDocsRouter, type DocsSettings } from "./create-docs-router.ts";

const document: OpenAPIDocument = {
  openapi: "3.1.0",
  info: { title: "Shop", version: "1.0.0" },
  paths: {},
};

function createApp(settings: DocsSettings = {}): App {
  const app = new App();
  app.includeRouter(createDocsRouter(settings, () => document));
  return app;
}

async function policyOfRedoc(logo: unknown): Promise<string | null> {
  const app = new App();
  const info = { ...document.info, "x-logo": logo };
  app.includeRouter(createDocsRouter({}, () => ({ ...document, info })));
  return (await app.request("/redoc")).headers.get("content-security-policy");
}

describe("createDocsRouter", () => {
  it("serves the document as JSON", async () => {
    const response = await createApp().request("/openapi.json");

    expect(response.headers.get("content-type")).toBe("application/json");
    expect(await response.json()).toEqual(document);
  });

  it("answers 304 to who has the document", async () => {
    const app = createApp();
    const first = await app.request("/openapi.json");
    const etag = first.headers.get("etag") ?? "";

    const second = await app.request("/openapi.json", { headers: { "if-none-match": etag } });
    const third = await app.request("/openapi.json", { headers: { "if-none-match": '"other"' } });

    expect(etag).toMatch(/^"[\w+/]{16}"$/);
    expect(first.headers.get("cache-control")).toBe("no-cache");
    expect([second.status, await second.text()]).toEqual([304, ""]);
    expect(second.headers.get("etag")).toBe(etag);
    expect(second.headers.get("cache-control")).toBe("no-cache");
    expect(third.status).toBe(200);
  });

  it("gives another document another entity tag, and the same one the same", async () => {
    const readTag = async (version: string): Promise<string | null> => {
      const app = new App();
      const info = { title: "Shop", version };
      app.includeRouter(createDocsRouter({}, () => ({ ...document, info })));
      return (await app.request("/openapi.json")).headers.get("etag");
    };

    const tag = await readTag("1.0.0");

    expect(await readTag("1.0.0")).toBe(tag);
    expect(await readTag("1.0.1")).not.toBe(tag);
  });

  it("asks for the document at each request, so that later routes show", async () => {
    const titles = ["First", "Second"];
    const app = new App();
    const read = (): OpenAPIDocument => ({
      ...document,
      info: { title: titles.shift() ?? "", version: "1.0.0" },
    });
    app.includeRouter(createDocsRouter({}, read));

    const first = await app.request("/openapi.json");
    const second = await app.request("/openapi.json");

    expect(await first.json()).toMatchObject({ info: { title: "First" } });
    expect(await second.json()).toMatchObject({ info: { title: "Second" } });
  });

  it("serves each page under its policy", async () => {
    const app = createApp({ title: "Shop" });

    const docs = await app.request("/docs");
    const redoc = await app.request("/redoc");

    expect(docs.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(docs.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await docs.text()).toContain("<title>Shop - Swagger UI</title>");
    expect(redoc.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await redoc.text()).toContain("<title>Shop - ReDoc</title>");
  });

  it("lets ReDoc load the document's logo, and nothing else from elsewhere", async () => {
    const logo = await policyOfRedoc({ url: "https://cdn.shop.dev/logo.png" });
    const hostile = await policyOfRedoc({ url: "https://a.dev;script-src *" });
    const none = await policyOfRedoc("logo.png");

    expect(logo).toContain("img-src 'self' data: https://cdn.shop.dev;");
    expect(hostile).toContain("img-src 'self' data:;");
    expect(none).toContain("img-src 'self' data:;");
  });

  it("serves the page that logins come back to, below Swagger UI", async () => {
    const response = await createApp({ docsUrl: "/try" }).request("/try/oauth2-redirect");

    expect(response.headers.get("content-security-policy")).toContain("script-src 'self'");
    expect(await response.text()).toMatch(
      /<script src="assets\/oauth2-redirect\.js\?v=[\w-]{16}">/,
    );
  });

  it("serves it elsewhere, or not at all", async () => {
    const moved = createApp({ swaggerUiOauth2RedirectUrl: "/back" });
    const none = createApp({ swaggerUiOauth2RedirectUrl: null });

    expect((await moved.request("/back")).status).toBe(200);
    expect(await (await moved.request("/docs")).text()).toContain('"oauth2RedirectUrl":"back"');
    expect((await none.request("/docs/oauth2-redirect")).status).toBe(404);
    expect(await (await none.request("/docs")).text()).not.toContain("oauth2RedirectUrl");
  });

  it("lets Authorize reach where tokens are had", async () => {
    const flow = { tokenUrl: "https://id.example.com/token", scopes: {} };
    const schemes = { type: "oauth2", flows: { password: flow } } as const;
    const openId = {
      type: "openIdConnect",
      openIdConnectUrl: "https://login.example.com/",
    } as const;
    const app = new App();
    const components = { schemas: {}, securitySchemes: { schemes, openId } };
    app.includeRouter(createDocsRouter({}, () => ({ ...document, components })));

    const policy = (await app.request("/docs")).headers.get("content-security-policy");

    expect(policy).toContain("connect-src 'self' https://id.example.com https://login.example.com");
  });

  it("serves the files of the pages", async () => {
    const response = await createApp().request("/docs/assets/docs.css");

    expect(response.headers.get("content-type")).toBe("text/css; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("no-cache");
    expect(response.headers.get("content-encoding")).toBe(null);
    expect(await response.text()).toContain("margin: 0;");
  });

  it("sends them compressed to who takes that", async () => {
    const app = createApp();
    const ask = (accepted: string): Promise<globalThis.Response> =>
      app.request("/docs/assets/swagger-ui-bundle.js", {
        headers: { "accept-encoding": accepted },
      });

    const brotli = await ask("gzip, deflate, br");
    const gzip = await ask("gzip, deflate");

    expect(brotli.headers.get("content-encoding")).toBe("br");
    expect(brotli.headers.get("vary")).toBe("accept-encoding");
    expect((await brotli.arrayBuffer()).byteLength).toBeLessThan(400_000);
    expect(gzip.headers.get("content-encoding")).toBe("gzip");
    expect(gzip.headers.get("etag")).not.toBe(brotli.headers.get("etag"));
  });

  it("lets a browser keep the content that the page names, and no other", async () => {
    const app = createApp();
    const html = await (await app.request("/docs")).text();
    const [url = ""] = /docs\/assets\/docs\.css\?v=[\w-]{16}/.exec(html) ?? [];

    const named = await app.request(`/${url}`);
    const older = await app.request("/docs/assets/docs.css?v=of-another-release");

    expect(named.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(older.headers.get("cache-control")).toBe("no-cache");
  });

  it("answers 304 to a browser that has the file", async () => {
    const app = createApp();
    const first = await app.request("/docs/assets/docs.css");
    const etag = first.headers.get("etag") ?? "";

    const second = await app.request("/docs/assets/docs.css", {
      headers: { "if-none-match": `"other", W/${etag}` },
    });

    expect(etag).toMatch(/^"[\w-]{16}-identity"$/);
    expect(second.status).toBe(304);
    expect(second.headers.get("etag")).toBe(etag);
  });

  it("serves no other file", async () => {
    const response = await createApp().request("/docs/assets/package.json");

    expect(response.status).toBe(404);
  });

  it("puts the pages where it is told", async () => {
    const app = createApp({ openapiUrl: "/v1/api.json", docsUrl: null, redocUrl: "/v1/about/api" });

    const html = await (await app.request("/v1/about/api")).text();
    const asset = await app.request("/v1/about/api/assets/redoc-start.js");

    expect(html).toContain('"url":"../api.json"');
    expect(html).toContain('src="api/assets/redoc-start.js?v=');
    expect(asset.status).toBe(200);
    expect((await app.request("/docs")).status).toBe(404);
  });

  it("shows nothing at all without the document", async () => {
    const app = createApp({ openapiUrl: null });

    expect((await app.request("/openapi.json")).status).toBe(404);
    expect((await app.request("/docs")).status).toBe(404);
    expect((await app.request("/redoc")).status).toBe(404);
  });

  it("lets Swagger UI call the origins of the servers", async () => {
    const servers = [
      { url: "/api" },
      { url: "https://a.example/v1" },
      { url: "https://{b}.example" },
    ];

    const response = await createApp({ servers }).request("/docs");

    expect(response.headers.get("content-security-policy")).toMatch(
      /connect-src 'self' https:\/\/a\.example$/,
    );
  });

  it("leaves no trace in the document", () => {
    const plans = createApp().plan();

    expect(plans.map(({ settings }) => settings.includeInSchema)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
