import { describe, expect, it } from "vitest";
import {
  App,
  APIRouter,
  HTMLResponse,
  JSONResponse,
  PlainTextResponse,
  Response,
} from "../src/index.ts";

async function textOf(app: App, path: string): Promise<string> {
  return (await app.request(path)).text();
}

describe("a router", () => {
  it("puts its prefix before its paths, nested three deep", async () => {
    const app = new App();
    const inner = new APIRouter({ prefix: "/c" });
    const middle = new APIRouter({ prefix: "/b/{b}" });
    const outer = new APIRouter({ prefix: "/a" });
    inner.get("/{id}", ({ path }) => path);
    middle.includeRouter(inner, { prefix: "/x" });
    outer.includeRouter(middle);
    app.includeRouter(outer, { prefix: "/v1" });

    expect(await textOf(app, "/v1/a/b/2/x/c/3")).toBe('{"b":"2","id":"3"}');
  });

  it("may have a route at its very prefix", async () => {
    const app = new App();
    const items = new APIRouter({ prefix: "/items" });
    items.get("", () => "all");
    items.get("/", () => "slash");
    app.includeRouter(items);

    expect(await textOf(app, "/items")).toBe('"all"');
    expect(await textOf(app, "/items/")).toBe('"slash"');
  });

  it("may be included twice under different prefixes", async () => {
    const app = new App();
    const items = new APIRouter();
    items.get("/items", ({ request }) => request.path);
    app.includeRouter(items, { prefix: "/v1" });
    app.includeRouter(items, { prefix: "/v2" });

    expect(await textOf(app, "/v1/items")).toBe('"/v1/items"');
    expect(await textOf(app, "/v2/items")).toBe('"/v2/items"');
  });

  it("may get routes after its inclusion, and after the first request", async () => {
    const app = new App();
    const inner = new APIRouter({ prefix: "/inner" });
    const outer = new APIRouter({ prefix: "/outer" });
    outer.includeRouter(inner);
    app.includeRouter(outer);
    inner.get("/early", () => "early");
    expect(await textOf(app, "/outer/inner/early")).toBe('"early"');

    inner.get("/late", () => "late");

    expect(await textOf(app, "/outer/inner/late")).toBe('"late"');
  });

  it("matches its prefix at the end of a segment only", async () => {
    const app = new App();
    const admin = new APIRouter({ prefix: "/admin" });
    admin.get("/{rest:path}", () => "admin");
    app.includeRouter(admin);

    expect((await app.request("/admin-public")).status).toBe(404);
    expect((await app.request("/ADMIN/x")).status).toBe(404);
  });

  it("guards every way to write its paths", async () => {
    const app = new App();
    const admin = new APIRouter({
      prefix: "/admin",
      dependencies: { guard: () => Promise.reject(new Error("guarded")) },
    });
    admin.get("/", () => "inside");
    admin.get("/{rest:path}", () => "inside");
    app.includeRouter(admin);
    app.exceptionHandler(Error, () => new PlainTextResponse("guarded", { statusCode: 401 }));

    expect((await app.request("/%61dmin/x")).status).toBe(401);
    expect((await app.request("/admin/%2e%2e%2fx")).status).toBe(401);
    expect((await app.request("/admin;x/")).status).toBe(404);
    expect((await app.request("//admin/x")).status).toBe(404);
    expect((await app.request("/admin%2Fx")).status).toBe(404);
  });
});

describe("the response class", () => {
  class ByApp extends Response {
    static override readonly mediaType = "x/app";
  }
  class ByParent extends Response {
    static override readonly mediaType = "x/parent";
  }
  class ByInclusion extends Response {
    static override readonly mediaType = "x/inclusion";
  }
  class ByRouter extends Response {
    static override readonly mediaType = "x/router";
  }

  async function typeOf(app: App, path = "/"): Promise<string | null> {
    return (await app.request(path)).headers.get("content-type");
  }

  it("is the route's before all", async () => {
    const app = new App({ defaultResponseClass: ByApp });
    const router = new APIRouter({ defaultResponseClass: ByRouter });
    router.get("/", { responseClass: HTMLResponse }, () => "x");
    app.includeRouter(router, { defaultResponseClass: ByInclusion });

    expect(await typeOf(app)).toBe("text/html; charset=utf-8");
  });

  it("is the router's before its inclusion's", async () => {
    const app = new App({ defaultResponseClass: ByApp });
    const router = new APIRouter({ defaultResponseClass: ByRouter });
    router.get("/", () => "x");
    app.includeRouter(router, { defaultResponseClass: ByInclusion });

    expect(await typeOf(app)).toBe("x/router");
  });

  it("is the inclusion's before the parent's", async () => {
    const app = new App({ defaultResponseClass: ByApp });
    const parent = new APIRouter({ defaultResponseClass: ByParent });
    const router = new APIRouter();
    router.get("/", () => "x");
    parent.includeRouter(router, { defaultResponseClass: ByInclusion });
    app.includeRouter(parent);

    expect(await typeOf(app)).toBe("x/inclusion");
  });

  it("is the parent's before the application's, innermost first", async () => {
    const app = new App({ defaultResponseClass: ByApp });
    const outer = new APIRouter({ defaultResponseClass: ByInclusion });
    const parent = new APIRouter({ defaultResponseClass: ByParent });
    const router = new APIRouter();
    router.get("/", () => "x");
    parent.includeRouter(router);
    outer.includeRouter(parent);
    app.includeRouter(outer);

    expect(await typeOf(app)).toBe("x/parent");
  });

  it("is the application's before JSON", async () => {
    const app = new App({ defaultResponseClass: ByApp });
    const plain = new App();
    app.get("/", () => "x");
    plain.get("/", () => "x");

    expect(await typeOf(app)).toBe("x/app");
    expect(await typeOf(plain)).toBe("application/json");
  });

  it("of one inclusion leaves another as it was", async () => {
    const app = new App();
    const router = new APIRouter();
    router.get("/", () => "x");
    app.includeRouter(router, { prefix: "/a", defaultResponseClass: PlainTextResponse });
    app.includeRouter(router, { prefix: "/b", defaultResponseClass: JSONResponse });

    expect(await typeOf(app, "/a/")).toBe("text/plain; charset=utf-8");
    expect(await typeOf(app, "/b/")).toBe("application/json");
  });
});

describe("what routers say about their routes", () => {
  it("is merged from the outside in", () => {
    const app = new App({
      tags: ["app"],
      responses: { 401: { description: "app" }, 500: { description: "app" } },
    });
    const router = new APIRouter({
      prefix: "/r",
      tags: ["router"],
      responses: { 401: { description: "router" } },
      deprecated: true,
    });
    router.get("/a", { tags: ["route", "app"] }, () => null);
    app.includeRouter(router, { tags: ["inclusion"], includeInSchema: false });

    const [route] = app.plan();

    expect(route?.label).toBe("GET /r/a");
    expect(route?.settings.tags).toEqual(["app", "inclusion", "router", "route"]);
    expect([route?.settings.deprecated, route?.settings.includeInSchema]).toEqual([true, false]);
    expect(route?.responses.get("401")?.description).toBe("router");
    expect(route?.responses.get("500")?.description).toBe("app");
  });
});
