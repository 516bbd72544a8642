import { describe, expect, it } from "vitest";
import {
  App,
  HTTPSRedirectMiddleware,
  TrustedHostMiddleware,
  type TrustedHostMiddlewareOptions,
} from "../src/index.ts";

function createApp(options: TrustedHostMiddlewareOptions): App {
  const app = new App();
  app.addMiddleware(TrustedHostMiddleware, options);
  app.get("/", () => "in");
  return app;
}

async function ask(app: App, host: string, path = "/"): Promise<[number, string | null]> {
  const response = await app.request(path, { headers: { host } });
  return [response.status, response.headers.get("location")];
}

describe("TrustedHostMiddleware", () => {
  it.each([
    "example.com",
    "EXAMPLE.com",
    "example.com:8000",
    "a.example.org",
    "a.b.example.org",
    "[::1]:80",
  ])("lets %s in", async (host) => {
    const app = createApp({ allowedHosts: ["example.com", "*.example.org", "[::1]"] });

    expect(await ask(app, host)).toEqual([200, null]);
  });

  it.each([
    "example.org",
    "evilexample.org",
    "example.com.evil.com",
    "evil.com",
    "evil.com:fake@example.com",
    "evil.com/a.example.org",
    "evil.com#.example.org",
    "evil.com?.example.org",
    String.raw`evil.com\.example.org`,
    "example.com:port",
    "[::2]",
    "",
  ])("refuses %s", async (host) => {
    const app = createApp({ allowedHosts: ["example.com", "*.example.org", "[::1]"] });

    const response = await app.request("/", { headers: { host } });

    expect([response.status, await response.text()]).toEqual([400, "Invalid host header"]);
    expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  });

  it("takes the address where no header says the host", async () => {
    const app = createApp({ allowedHosts: ["example.com"] });

    expect((await app.request("http://example.com/")).status).toBe(200);
    expect((await app.request("http://evil.com/")).status).toBe(400);
  });

  it("lets everybody in where any host is allowed", async () => {
    expect(await ask(createApp({}), "anything")).toEqual([200, null]);
  });

  it("sends to www what only that name answers, on the same path", async () => {
    const app = createApp({ allowedHosts: ["www.example.com"] });

    expect(await ask(app, "example.com:81", "/a?b=1")).toEqual([
      307,
      "http://www.example.com:81/a?b=1",
    ]);
    expect(await ask(app, "example.com", "//evil.com/x")).toEqual([
      307,
      "http://www.example.com//evil.com/x",
    ]);
    expect(await ask(app, "evil.com")).toEqual([400, null]);
  });

  it("sends nobody anywhere where it may not", async () => {
    const app = createApp({ allowedHosts: ["www.example.com"], wwwRedirect: false });

    expect(await ask(app, "example.com")).toEqual([400, null]);
  });

  it("is told at the start what is no host", () => {
    const app = createApp({ allowedHosts: ["https://a.example", "a.example:80", "a.*.example"] });
    app.addMiddleware(TrustedHostMiddleware, { allowedHosts: [] });

    expect(() => app.plan()).toThrowErrorMatchingInlineSnapshot(`
      [DefinitionError: 4 problems:
        - TrustedHostMiddleware: allowedHosts has "https://a.example", which is no host. Write "example.com" or "*.example.com", without scheme and port.
        - TrustedHostMiddleware: allowedHosts has "a.example:80", which is no host. Write "example.com" or "*.example.com", without scheme and port.
        - TrustedHostMiddleware: allowedHosts has "a.*.example", which is no host. Write "example.com" or "*.example.com", without scheme and port.
        - TrustedHostMiddleware: allowedHosts names no host. Write allowedHosts: ["example.com"].]
    `);
  });
});

describe("HTTPSRedirectMiddleware", () => {
  function createSecured(): App {
    const app = new App();
    app.addMiddleware(HTTPSRedirectMiddleware);
    app.get("/", () => "in");
    return app;
  }

  it("sends plain HTTP to HTTPS, on the same path", async () => {
    const app = createSecured();

    expect(await ask(app, "example.com", "/a?b=1")).toEqual([307, "https://example.com/a?b=1"]);
    expect(await ask(app, "example.com:80")).toEqual([307, "https://example.com/"]);
    expect(await ask(app, "example.com:8080")).toEqual([307, "https://example.com:8080/"]);
    expect(await ask(app, "example.com", "//evil.com")).toEqual([
      307,
      "https://example.com//evil.com",
    ]);
  });

  it("lets HTTPS in", async () => {
    expect((await createSecured().request("https://example.com/")).status).toBe(200);
  });

  it("sends nobody to what is no host", async () => {
    expect(await ask(createSecured(), "evil.com@example.com")).toEqual([400, null]);
  });
});
