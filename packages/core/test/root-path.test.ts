import { describe, expect, it } from "vitest";
import { App } from "../src/index.ts";

describe("rootPath", () => {
  it("comes back in the request's URL", async () => {
    const app = new App({ rootPath: "/api/v1" });
    app.get("/items", ({ request }) => [request.url, request.path, request.rootPath]);

    const response = await app.request("/items?q=1");

    expect(await response.json()).toEqual([
      "http://localhost/api/v1/items?q=1",
      "/items",
      "/api/v1",
    ]);
  });

  it("comes back in slash redirects, which stay on the same host", async () => {
    const app = new App({ rootPath: "/api" });
    app.get("/items/", () => "ok");

    const response = await app.request("/items?q=1");

    expect(response.status).toBe(307);
    expect(response.headers.get("location")).toBe("/api/items/?q=1");
  });

  it.each(["api", "/api/", "//evil.example", "/a?b", "/"])(
    "is refused where it is %s",
    (rootPath) => {
      const app = new App({ rootPath });

      expect(() => app.plan()).toThrow(
        `the application: rootPath is "${rootPath}". Write a path that starts with "/" and does not end with it, such as "/api/v1".`,
      );
    },
  );
});
