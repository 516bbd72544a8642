import { describe, expect, it } from "vitest";
import { z } from "zod";
import { App } from "../src/index.ts";

describe("a path with parameters", () => {
  it("gives the handler text for what no shape declares", async () => {
    const app = new App();
    app.get("/items/{item_id}", ({ path }) => path);

    const response = await app.request("/items/42");

    expect(await response.json()).toEqual({ item_id: "42" });
  });

  it("reads what a shape declares", async () => {
    const app = new App();
    app.get("/items/{item_id}", { path: { item_id: z.int() } }, ({ path }) => path);

    const response = await app.request("/items/42");

    expect(await response.json()).toEqual({ item_id: 42 });
  });

  it("does not take an empty segment for a value", async () => {
    const app = new App();
    app.get("/items", () => "all");
    app.get("/items/{item_id}", ({ path }) => path);

    const response = await app.request("/items/");

    expect(response.status).toBe(307);
    expect(response.headers.get("location")).toBe("/items");
  });

  it("does not pass over doubled slashes", async () => {
    const app = new App();
    app.get("/items/{item_id}/parts", () => "parts");

    expect((await app.request("/items//parts")).status).toBe(404);
    expect((await app.request("//items/1/parts")).status).toBe(404);
  });

  it("holds several parameters in one segment, the first taking what it can", async () => {
    const app = new App();
    app.get("/files/{name}.{ext}", ({ path }) => path);

    const response = await app.request("/files/archive.tar.gz");

    expect(await response.json()).toEqual({ name: "archive.tar", ext: "gz" });
  });

  it("keeps colons, brackets and plus signs as they are written", async () => {
    const app = new App();
    app.get("/v1/items:batchGet", () => "batch");
    app.get("/v1/items/{id}:cancel", ({ path }) => path);
    app.get("/maths/{a}+{b}", ({ path }) => path);
    app.get("/sets/{id}(all)", ({ path }) => path);

    expect(await (await app.request("/v1/items:batchGet")).json()).toBe("batch");
    expect(await (await app.request("/v1/items/7:cancel")).json()).toEqual({ id: "7" });
    expect(await (await app.request("/maths/1+2")).json()).toEqual({ a: "1", b: "2" });
    expect(await (await app.request("/sets/9(all)")).json()).toEqual({ id: "9" });
  });

  it("is found whether it is sent encoded or not", async () => {
    const app = new App();
    app.get("/café", () => "closed");
    app.get("/café/{table}", ({ path }) => path);

    expect(await (await app.request("/caf%C3%A9")).json()).toBe("closed");
    expect(await (await app.request("/caf%C3%A9/1")).json()).toEqual({ table: "1" });
  });

  it("is fixed text when it is sent encoded, before it is a parameter", async () => {
    const app = new App();
    app.get("/items/{id}", ({ path }) => path);
    app.get("/items/me", () => "me");
    app.post("/items", () => "new");

    expect(await (await app.request("/items/%6De")).json()).toBe("me");
    expect(await (await app.request("/items/%6Dy")).json()).toEqual({ id: "my" });
    expect((await app.request("/%69tems")).headers.get("allow")).toBe("OPTIONS, POST");
    expect((await app.request("/%zz", { method: "POST" })).status).toBe(400);
  });

  it("is declared once for each method, whether it has parameters or not", () => {
    const app = new App();
    app.get("/items", () => "one");
    app.get("/items", () => "other");
    app.get("/items/{id:int}", () => "one");
    app.get("/items/{id:int}", () => "other");

    expect(() => app.plan()).toThrow(
      /GET \/items: is declared twice[^]*GET \/items\/\{id:int\}: is declared twice/,
    );
  });

  it("prefers fixed text to a parameter, and a parameter to the rest, in whatever order they come", async () => {
    const app = new App();
    app.get("/{rest:path}", () => "rest");
    app.get("/users/{name}", () => "name");
    app.get("/users/me", () => "me");

    expect(await (await app.request("/users/me")).json()).toBe("me");
    expect(await (await app.request("/users/you")).json()).toBe("name");
    expect(await (await app.request("/users/you/cat")).json()).toBe("rest");
  });

  it("takes long hostile text without blocking", async () => {
    const app = new App();
    app.get("/two/{a}-{b}-", ({ path }) => path);
    const started = performance.now();

    const response = await app.request(`/two/${"-".repeat(16_000)}a`);

    expect(response.status).toBe(404);
    expect(performance.now() - started).toBeLessThan(100);
  });
});

describe("a convertor", () => {
  const app = new App();
  app.get("/int/{value:int}", ({ path }) => path);
  app.get("/float/{value:float}", ({ path }) => path);
  app.get("/uuid/{value:uuid}", ({ path }) => path);
  app.get("/str/{value:str}", ({ path }) => path);
  app.get("/rest/{value:path}", ({ path }) => path);
  app.get("/versions/{major:int}.{minor:int}", ({ path }) => path);

  it("gives numbers", async () => {
    expect(await (await app.request("/int/42")).json()).toEqual({ value: 42 });
    expect(await (await app.request("/float/1.5")).json()).toEqual({ value: 1.5 });
    expect(await (await app.request("/versions/1.20")).json()).toEqual({ major: 1, minor: 20 });
  });

  it("gives text", async () => {
    const id = "3fa85f64-5717-4562-b3fc-2c963f66afa6";

    expect(await (await app.request(`/uuid/${id}`)).json()).toEqual({ value: id });
    expect(await (await app.request("/str/a.b-c")).json()).toEqual({ value: "a.b-c" });
  });

  it("takes the rest of the path, nothing included", async () => {
    expect(await (await app.request("/rest/a/b.txt")).json()).toEqual({ value: "a/b.txt" });
    expect(await (await app.request("/rest/")).json()).toEqual({ value: "" });
  });

  it("answers 404 to what it does not match", async () => {
    expect((await app.request("/int/-1")).status).toBe(404);
    expect((await app.request("/int/1x")).status).toBe(404);
    expect((await app.request("/float/1.")).status).toBe(404);
    expect((await app.request("/uuid/42")).status).toBe(404);
    expect((await app.request("/versions/1.x")).status).toBe(404);
  });

  it("stands beside the same path without one", async () => {
    const both = new App();
    both.get("/items/{id:int}", () => "number");
    both.get("/items/{name}", () => "name");

    expect(await (await both.request("/items/12")).json()).toBe("number");
    expect(await (await both.request("/items/12a")).json()).toBe("name");
  });
});

describe("percent-encoding in a path", () => {
  const app = new App();
  app.get("/p/{value}", ({ path }) => path);

  it("is decoded once", async () => {
    expect(await (await app.request("/p/%2541")).json()).toEqual({ value: "%41" });
    expect(await (await app.request("/p/%41")).json()).toEqual({ value: "A" });
  });

  it("may hold a slash", async () => {
    expect(await (await app.request("/p/a%2Fb")).json()).toEqual({ value: "a/b" });
  });

  it("is answered with 400 when it is broken or no UTF-8", async () => {
    expect((await app.request("/p/%zz")).status).toBe(400);
    expect((await app.request("/p/%")).status).toBe(400);
    expect((await app.request("/p/%FF")).status).toBe(400);
    expect((await app.request("/p/%C0%AF")).status).toBe(400);
    expect((await app.request("/p/a%00b")).status).toBe(400);
  });
});
