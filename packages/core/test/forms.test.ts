import { describe, expect, it } from "vitest";
import { z } from "zod";
import { App, dependency } from "../src/index.ts";

function urlencoded(body: string): RequestInit {
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  return { method: "POST", headers, body };
}

describe("a form", () => {
  it("is read from a urlencoded body", async () => {
    const app = new App();
    app.post("/login", { form: { username: z.string(), age: z.int() } }, ({ form }) => form);

    const response = await app.request("/login", urlencoded("username=ann+b&age=42&other=1"));

    expect(await response.json()).toEqual({ username: "ann b", age: 42 });
  });

  it("tells all that is missing, in the body", async () => {
    const app = new App();
    app.post("/login", { form: { username: z.string(), age: z.int() } }, ({ form }) => form);

    const response = await app.request("/login", { method: "POST" });

    expect(response.status).toBe(422);
    expect(await response.json()).toEqual({
      detail: [
        { type: "missing", loc: ["body", "username"], msg: "Field required" },
        { type: "missing", loc: ["body", "age"], msg: "Field required" },
      ],
    });
  });

  it("takes an empty text for a missing one where the field may be missing", async () => {
    const app = new App();
    const form = { name: z.string(), age: z.int().optional(), size: z.string().default("M") };
    app.post("/", { form }, (context) => context.form);

    const response = await app.request("/", urlencoded("name=&age=&size="));

    expect(await response.json()).toEqual({ name: "", size: "M" });
  });

  it("gives lists all values of a name, and other fields the last", async () => {
    const app = new App();
    app.post("/", { form: { tag: z.array(z.string()), n: z.int() } }, ({ form }) => form);

    const response = await app.request("/", urlencoded("tag=a&n=1&tag=b&n=2"));

    expect(await response.json()).toEqual({ tag: ["a", "b"], n: 2 });
  });

  it("is refused by a strict model where it has undeclared fields", async () => {
    const app = new App();
    app.post("/", { form: z.strictObject({ name: z.string() }) }, ({ form }) => form);

    const response = await app.request("/", urlencoded("name=a&extra=b"));

    expect(await response.json()).toEqual({
      detail: [
        { type: "extra_forbidden", loc: ["body", "extra"], msg: "Extra inputs are not permitted" },
      ],
    });
  });

  it("reads a field under its alias", async () => {
    const app = new App();
    app.post(
      "/",
      { form: { grant: z.string().meta({ alias: "grant_type" }) } },
      ({ form }) => form,
    );

    const response = await app.request("/", urlencoded("grant_type=password"));

    expect(await response.json()).toEqual({ grant: "password" });
  });

  it("reads JSON where a field is an object", async () => {
    const app = new App();
    const form = { meta: z.object({ on: z.date() }), list: z.array(z.object({ n: z.int() })) };
    app.post("/", { form }, (context) => context.form);
    const body = new URLSearchParams([
      ["meta", '{"on":"2026-01-02"}'],
      ["list", '{"n":1}'],
      ["list", '{"n":2}'],
    ]);

    const response = await app.request("/", { method: "POST", body });

    expect(await response.json()).toEqual({
      meta: { on: "2026-01-02T00:00:00.000Z" },
      list: [{ n: 1 }, { n: 2 }],
    });
  });

  it("says that a field's JSON is broken", async () => {
    const app = new App();
    app.post("/", { form: { meta: z.object({ n: z.int() }), a: z.int() } }, ({ form }) => form);

    const response = await app.request("/", urlencoded("meta=%7B"));

    expect(await response.json()).toMatchObject({
      detail: [
        { type: "missing", loc: ["body", "a"] },
        { type: "json_invalid", loc: ["body", "meta"] },
      ],
    });
  });

  it("is of no other content type", async () => {
    const app = new App();
    app.post("/", { form: { name: z.string() } }, ({ form }) => form);
    const headers = { "content-type": "application/json" };

    const response = await app.request("/", { method: "POST", headers, body: '{"name":"a"}' });

    expect(response.status).toBe(415);
  });

  it("is read once for the route and its dependencies", async () => {
    const app = new App();
    const user = dependency({ form: { user: z.string() } }, ({ form }) => form.user.toUpperCase());
    app.post("/", { form: { n: z.int() }, dependencies: { user } }, (context) => ({
      user: context.user,
      n: context.form.n,
    }));

    const response = await app.request("/", urlencoded("user=ann&n=1"));

    expect(await response.json()).toEqual({ user: "ANN", n: 1 });
  });

  it("takes names that every object has for names like others", async () => {
    const app = new App();
    app.post("/", { form: z.looseObject({ constructor: z.string() }) }, ({ form }) =>
      Object.keys(form),
    );

    const response = await app.request("/", urlencoded("constructor=a&__proto__=b&toString=c"));

    expect(await response.json()).toEqual(["constructor", "toString"]);
  });
});
