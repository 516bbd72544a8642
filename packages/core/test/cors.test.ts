import { describe, expect, it } from "vitest";
import { App, CORSMiddleware, type CORSMiddlewareOptions, HTTPException } from "../src/index.ts";

const quiet = { error: () => undefined, warn: () => undefined };

function createApp(options: CORSMiddlewareOptions): App {
  const app = new App({ logger: quiet });
  app.addMiddleware(CORSMiddleware, options);
  app.get("/", () => "read");
  app.get("/broken", () => Promise.reject(new Error("SECRET")));
  app.get("/forbidden", () => {
    throw new HTTPException(403);
  });
  app.get("/varies", ({ response }) => {
    response.headers.set("vary", "Accept-Language");
    return "varies";
  });
  return app;
}

async function headersOf(
  app: App,
  origin: string | undefined,
  path = "/",
): Promise<[number, Record<string, string>]> {
  const response = await app.request(path, { headers: origin === undefined ? {} : { origin } });
  const said = [...response.headers].filter(([name]) => /^(vary|access-control-)/.test(name));
  return [response.status, Object.fromEntries(said)];
}

async function preflight(
  app: App,
  origin: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  return app.request("/", {
    method: "OPTIONS",
    headers: { origin, "access-control-request-method": "GET", ...headers },
  });
}

const shop = "https://shop.example";

/** Milliseconds of the quickest of five: others may use the machine meanwhile. */
async function quickest(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  while (times.length < 5) {
    const start = performance.now();
    // oxlint-disable-next-line no-await-in-loop -- at once they would measure each other
    await work();
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}

describe("CORSMiddleware", () => {
  it("lets a listed origin read, and says that the answer depends on it", async () => {
    const app = createApp({ allowOrigins: [shop], exposeHeaders: ["X-A", "X-B"] });

    expect(await headersOf(app, shop)).toEqual([
      200,
      {
        vary: "Origin",
        "access-control-allow-origin": shop,
        "access-control-expose-headers": "X-A, X-B",
      },
    ]);
  });

  it.each([
    "https://shop.example.evil.com",
    "https://evil.example",
    "http://shop.example",
    "https://shop.example:8443",
    "https://SHOP.example",
    "https://shop.example, https://evil.example",
    "null",
    undefined,
  ])("says nothing to %s but that another one might be told more", async (origin) => {
    const app = createApp({ allowOrigins: [shop], allowCredentials: true });

    expect(await headersOf(app, origin)).toEqual([200, { vary: "Origin" }]);
  });

  it("lets anybody read without credentials", async () => {
    const app = createApp({ allowOrigins: ["*"] });
    const anyone = [200, { "access-control-allow-origin": "*" }];

    expect(await headersOf(app, shop)).toEqual(anyone);
    expect(await headersOf(app, undefined)).toEqual(anyone);
  });

  it("stands on the answers to errors", async () => {
    const app = createApp({ allowOrigins: [shop], allowCredentials: true });
    const headers = {
      vary: "Origin",
      "access-control-allow-origin": shop,
      "access-control-allow-credentials": "true",
    };

    expect(await headersOf(app, shop, "/broken")).toEqual([500, headers]);
    expect(await headersOf(app, shop, "/forbidden")).toEqual([403, headers]);
    expect(await headersOf(app, shop, "/nothing")).toEqual([404, headers]);
  });

  it("adds to what the answer depends on already", async () => {
    const [, headers] = await headersOf(createApp({ allowOrigins: [shop] }), shop, "/varies");

    expect(headers["vary"]).toBe("Accept-Language, Origin");
  });

  it("does not hand one client's origin on to the next", async () => {
    const app = createApp({ allowOrigins: [shop, "https://two.example"] });

    const [, one] = await headersOf(app, shop);
    const [, two] = await headersOf(app, "https://two.example");

    expect([one["access-control-allow-origin"], two["access-control-allow-origin"]]).toEqual([
      shop,
      "https://two.example",
    ]);
  });
});

describe("CORSMiddleware with a pattern", () => {
  it.each([
    [/https:\/\/[a-z]+\.example\.com/g, "https://a.example.com"],
    [/^https:\/\/[a-z]+\.example\.com$/my, "https://a.example.com"],
    [String.raw`https://a\.example\.com|https://b\.example\.com`, "https://b.example.com"],
    [/HTTPS:\/\/A\.EXAMPLE\.COM/i, "https://a.example.com"],
  ])("lets an origin read that %s matches, each time", async (allowOriginRegex, origin) => {
    const app = createApp({ allowOriginRegex });

    const first = await headersOf(app, origin);
    const second = await headersOf(app, origin);

    expect(first[1]["access-control-allow-origin"]).toBe(origin);
    expect(second).toEqual(first);
  });

  it.each([
    "https://a.example.com.evil.com",
    "https://evil.com/https://a.example.com",
    "xhttps://a.example.com",
    "null",
    `https://${"a".repeat(600)}.example.com`,
  ])("matches the whole origin: %s", async (origin) => {
    const app = createApp({ allowOriginRegex: /https:\/\/[a-z]+\.example\.com/ });

    expect((await headersOf(app, origin))[1]).toEqual({ vary: "Origin" });
  });

  it("never stands for null, which may be listed", async () => {
    const byPattern = createApp({ allowOriginRegex: ".*" });
    const byName = createApp({ allowOrigins: ["null"] });

    expect((await headersOf(byPattern, "null"))[1]).toEqual({ vary: "Origin" });
    expect((await headersOf(byName, "null"))[1]["access-control-allow-origin"]).toBe("null");
  });
});

describe("a preflight", () => {
  it("is answered without a route", async () => {
    const app = createApp({
      allowOrigins: [shop],
      allowMethods: ["*"],
      allowHeaders: ["X-Token"],
      allowCredentials: true,
      exposeHeaders: ["X-A"],
      maxAge: 5,
    });

    const response = await preflight(app, shop, {
      "access-control-request-headers": "x-token, content-type",
    });

    expect([response.status, await response.text()]).toEqual([200, "OK"]);
    expect(Object.fromEntries(response.headers)).toEqual({
      "access-control-allow-credentials": "true",
      "access-control-allow-headers":
        "Accept, Accept-Language, Content-Language, Content-Type, X-Token",
      "access-control-allow-methods": "DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT",
      "access-control-allow-origin": shop,
      "access-control-max-age": "5",
      "content-length": "2",
      "content-type": "text/plain; charset=utf-8",
      vary: "Origin",
    });
  });

  it("is refused with what is not allowed", async () => {
    const app = createApp({ allowOrigins: [shop] });

    const response = await preflight(app, "https://evil.example", {
      "access-control-request-method": "DELETE",
      "access-control-request-headers": "X-Token",
      "access-control-request-private-network": "true",
    });

    expect([response.status, await response.text()]).toEqual([
      400,
      "Disallowed CORS origin, method, headers, private-network",
    ]);
    expect([...response.headers.keys()]).toEqual(["content-length", "content-type", "vary"]);
  });

  it("may ask for any header where any is allowed", async () => {
    const app = createApp({ allowOrigins: [shop], allowHeaders: ["*"] });

    const fine = await preflight(app, shop, { "access-control-request-headers": "x-a,x-b" });
    const broken = await preflight(app, shop, { "access-control-request-headers": "x a" });

    expect(fine.headers.get("access-control-allow-headers")).toBe("x-a, x-b");
    expect(broken.status).toBe(400);
  });

  it("may ask from a public site where that is allowed", async () => {
    const app = createApp({ allowOrigins: [shop], allowPrivateNetwork: true });

    const response = await preflight(app, shop, {
      "access-control-request-private-network": "true",
    });

    expect(response.headers.get("access-control-allow-private-network")).toBe("true");
  });

  it("is an OPTIONS like any other without a method to ask for", async () => {
    const response = await createApp({ allowOrigins: [shop] }).request("/", {
      method: "OPTIONS",
      headers: { origin: shop },
    });

    expect([response.status, response.headers.get("allow")]).toEqual([204, "GET, HEAD, OPTIONS"]);
    expect(response.headers.get("access-control-allow-origin")).toBe(shop);
  });

  it.each([
    ["spaces", `x${" ".repeat(15_000)}x`],
    ["commas", ",".repeat(15_000)],
    ["spaced commas", " ,".repeat(7500)],
  ])("is refused at once, however many %s it holds", async (_name, asked) => {
    const app = createApp({ allowOrigins: [shop], allowHeaders: ["*"] });
    const ask = (): Promise<Response> =>
      preflight(app, shop, { "access-control-request-headers": asked });

    expect((await ask()).status).toBe(400);
    expect(await quickest(ask)).toBeLessThan(20);
  });
});

describe("CORSMiddleware that can't work", () => {
  it.each<[string, CORSMiddlewareOptions]>([
    ["any origin with credentials", { allowOrigins: ["*"], allowCredentials: true }],
    ["a pattern for any with credentials", { allowOriginRegex: /.*/, allowCredentials: true }],
    ["every https with credentials", { allowOriginRegex: "https://.+", allowCredentials: true }],
  ])("is told at the start: %s", (_name, options) => {
    expect(() => createApp(options).plan()).toThrow(
      "CORSMiddleware: any origin is allowed with credentials: every site could act in the name of whoever is logged in. List the origins.",
    );
  });

  it("is told all at once", () => {
    const app = createApp({
      allowOrigins: ["https://a.example/", "https://*.example", "shop.example"],
      allowOriginRegex: "(",
      allowMethods: ["GET, POST"],
      allowHeaders: [""],
      maxAge: 0.5,
      // @ts-expect-error -- JavaScript may use Python's names
      allow_origins: ["*"],
    });

    expect(() => app.plan()).toThrowErrorMatchingInlineSnapshot(`
      [DefinitionError: 8 problems:
        - CORSMiddleware: "allow_origins" is no option here. It takes allowOrigins, allowOriginRegex, allowMethods, allowHeaders, allowCredentials, exposeHeaders, maxAge, allowPrivateNetwork.
        - CORSMiddleware: allowOrigins has "https://a.example/", which no browser sends. Write scheme, host and port, such as "https://shop.example".
        - CORSMiddleware: allowOrigins has "https://*.example", which no browser sends. Write allowOriginRegex for several.
        - CORSMiddleware: allowOrigins has "shop.example", which no browser sends. Write scheme, host and port, such as "https://shop.example".
        - CORSMiddleware: allowOriginRegex is no pattern: SyntaxError: Invalid regular expression: /^(?:()$/: Unterminated group
        - CORSMiddleware: "GET, POST" is no name of a method or a header. Write one name each.
        - CORSMiddleware: "" is no name of a method or a header. Write one name each.
        - CORSMiddleware: maxAge is 0.5. Write a whole number of seconds.]
    `);
  });
});
