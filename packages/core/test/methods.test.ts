import { describe, expect, it } from "vitest";
import { App } from "../src/index.ts";

describe("a path that answers other methods", () => {
  it("answers 405 and names all of them", async () => {
    const app = new App();
    app.get("/items", () => []);
    app.post("/items", () => "made");

    const response = await app.request("/items", { method: "PUT" });

    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, HEAD, OPTIONS, POST");
    expect(await response.json()).toEqual({ detail: "Method Not Allowed" });
  });

  it("knows no method that is named like something every object has", async () => {
    const app = new App();
    app.get("/items", () => []);

    expect((await app.request("/items", { method: "constructor" })).status).toBe(405);
    expect((await app.request("/items", { method: "__proto__" })).status).toBe(405);
  });
});

describe("HEAD", () => {
  it("answers as GET does, without the body", async () => {
    const app = new App();
    app.get("/items", () => [1, 2, 3]);

    const response = await app.request("/items", { method: "HEAD" });

    expect(response.status).toBe(200);
    expect(response.headers.get("content-length")).toBe("7");
    expect(await response.text()).toBe("");
  });

  it("goes to a route of its own where there is one", async () => {
    const app = new App();
    app.get("/items", () => [1, 2, 3]);
    app.head("/items", ({ response }) => response.headers.set("x-count", "3"));

    const response = await app.request("/items", { method: "HEAD" });

    expect(response.headers.get("x-count")).toBe("3");
  });

  it("is no way to a route that only posts", async () => {
    const app = new App();
    app.post("/items", () => "made");

    expect((await app.request("/items", { method: "HEAD" })).status).toBe(405);
  });
});

describe("OPTIONS", () => {
  it("answers 204 and names the methods", async () => {
    const app = new App();
    app.delete("/items/{id}", () => null);

    const response = await app.request("/items/1", { method: "OPTIONS" });

    expect(response.status).toBe(204);
    expect(response.headers.get("allow")).toBe("DELETE, OPTIONS");
    expect(response.headers.has("content-type")).toBe(false);
  });

  it("goes to a route of its own where there is one", async () => {
    const app = new App();
    app.options("/items", () => "mine");

    expect(await (await app.request("/items", { method: "OPTIONS" })).json()).toBe("mine");
  });

  it("answers 404 where no route is", async () => {
    expect((await new App().request("/items", { method: "OPTIONS" })).status).toBe(404);
  });
});

describe("a last slash", () => {
  const app = new App();
  app.get("/users", () => "users");
  app.get("/groups/", () => "groups");
  app.get("/{name}/x", () => "x");

  it("is taken off, or put on, by a redirect that keeps the query", async () => {
    const without = await app.request("/users/?page=2", { redirect: "manual" });
    const withOne = await app.request("/groups?page=2", { redirect: "manual" });

    expect([without.status, without.headers.get("location")]).toEqual([307, "/users?page=2"]);
    expect([withOne.status, withOne.headers.get("location")]).toEqual([307, "/groups/?page=2"]);
  });

  it("never leads to another host", async () => {
    const response = await app.request("//evil.example/x/");

    expect(response.status).toBe(404);
    expect(response.headers.get("location")).toBeNull();
  });

  it("is 404 where redirects are off", async () => {
    const strict = new App({ redirectSlashes: false });
    strict.get("/users", () => "users");

    expect((await strict.request("/users/")).status).toBe(404);
  });
});

describe("apiRoute", () => {
  it("answers all the methods that it names", async () => {
    const app = new App();
    app.apiRoute("/items", { methods: ["PUT", "PATCH"] }, ({ request }) => request.method);

    expect(await (await app.request("/items", { method: "PUT" })).json()).toBe("PUT");
    expect(await (await app.request("/items", { method: "PATCH" })).json()).toBe("PATCH");
    expect((await app.request("/items")).headers.get("allow")).toBe("OPTIONS, PATCH, PUT");
  });
});

describe("each method", () => {
  it("has a function of its name", async () => {
    const app = new App();
    app.get("/", () => "get");
    app.post("/", () => "post");
    app.put("/", () => "put");
    app.patch("/", () => "patch");
    app.delete("/", () => "delete");

    expect(await (await app.request("/")).json()).toBe("get");
    expect(await (await app.request("/", { method: "POST" })).json()).toBe("post");
    expect(await (await app.request("/", { method: "PUT" })).json()).toBe("put");
    expect(await (await app.request("/", { method: "PATCH" })).json()).toBe("patch");
    expect(await (await app.request("/", { method: "DELETE" })).json()).toBe("delete");
  });
});
