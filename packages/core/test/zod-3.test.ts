import { describe, expect, it } from "vitest";
import { z } from "zod/v3";
import { App, dependency } from "../src/index.ts";

describe("Zod 3", () => {
  it("is accepted for path, query, headers and cookies", async () => {
    const app = new App();
    app.get(
      "/{id}",
      {
        path: { id: z.number().int() },
        query: z.object({ tags: z.array(z.string()), on: z.boolean().default(false) }),
        headers: { x_a: z.string() },
        cookies: { c: z.coerce.number() },
      },
      ({ path, query, headers, cookies }) => ({ path, query, headers, cookies }),
    );

    const response = await app.request("/7?tags=a&tags=b&on=yes", {
      headers: { "x-a": "A", cookie: "c=3" },
    });

    expect(await response.json()).toEqual({
      path: { id: 7 },
      query: { tags: ["a", "b"], on: true },
      headers: { x_a: "A" },
      cookies: { c: 3 },
    });
  });

  it("is accepted for bodies, with FastAPI's errors", async () => {
    const app = new App();
    app.post("/", { body: { name: z.string() } }, ({ body }) => body);
    const init = { method: "POST", headers: { "content-type": "application/json" } };

    expect(await (await app.request("/", { ...init, body: '{"name":"a","x":1}' })).json()).toEqual({
      name: "a",
    });
    expect(await (await app.request("/", { ...init, body: "{}" })).json()).toMatchObject({
      detail: [{ type: "missing", loc: ["body", "name"] }],
    });
  });

  it("is accepted for response models and replies", async () => {
    const app = new App();
    const Item = z.object({ id: z.number(), name: z.string().default("?") });
    app.get("/item", { responseModel: Item }, () => JSON.parse('{"id":1,"secret":2}') as never);
    app.get("/picked", { responseModel: Item, responseModelInclude: ["id"] }, () => ({
      id: 1,
      name: "a",
    }));
    app.get("/reply", { responses: { 404: z.object({ detail: z.string() }) } }, ({ reply }) =>
      reply(404, { detail: "none" }),
    );

    expect(await (await app.request("/item")).text()).toBe('{"id":1,"name":"?"}');
    expect(await (await app.request("/picked")).text()).toBe('{"id":1}');
    expect(await (await app.request("/reply")).text()).toBe('{"detail":"none"}');
  });

  it("is accepted in dependencies", async () => {
    const app = new App();
    const limit = dependency({ query: { limit: z.number().max(9) } }, ({ query }) => query.limit);
    app.get("/", { dependencies: { limit } }, (context) => context.limit);

    expect(await (await app.request("/?limit=3")).json()).toBe(3);
    expect((await app.request("/?limit=10")).status).toBe(422);
  });

  it("leaves to the template what a shape does not declare", async () => {
    const app = new App();
    app.get("/{a}/{b:int}", { path: { a: z.string() } }, ({ path }) => path);

    expect(await (await app.request("/x/2")).json()).toEqual({ a: "x", b: 2 });
  });
});
