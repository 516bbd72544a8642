import { describe, expect, it } from "vitest";
import { z } from "zod";
import { Fastidious, mergeOpenAPI, type OpenAPIDocument } from "../src/index.ts";

const Subscription = z.object({ username: z.string() }).meta({ id: "Subscription" });

async function readDocument(app: Fastidious): Promise<unknown> {
  const response = await app.request("/openapi.json");
  return response.json();
}

describe("app.webhooks", () => {
  it("are documented, those that come later too", async () => {
    const app = new Fastidious();
    app.webhooks.post("new-subscription", { body: Subscription });
    const before = app.openapi();
    app.webhooks.post("subscription-ended", { body: Subscription });

    expect(Object.keys(before.webhooks ?? {})).toEqual(["new-subscription"]);
    expect(await readDocument(app)).toMatchObject({
      webhooks: { "new-subscription": { post: {} }, "subscription-ended": { post: {} } },
    });
  });

  it("are told of at start-up where they cannot be described", () => {
    const app = new Fastidious();
    app.webhooks.post("new-subscription", { responseModel: z.int(), statusCode: 204 });

    expect(() => app.plan()).toThrow(
      "POST new-subscription: the status 204 forbids a body, and responseModel describes one.",
    );
  });
});

describe("customOpenapi", () => {
  it("makes another document, once", async () => {
    let count = 0;
    const app = new Fastidious({
      customOpenapi: (document) => {
        count += 1;
        return { ...document, info: { ...document.info, "x-logo": { url: "/logo.png" } } };
      },
    });
    app.get("/", () => 1);

    await readDocument(app);

    expect(await readDocument(app)).toMatchObject({ info: { "x-logo": { url: "/logo.png" } } });
    expect(app.openapi()).toBe(app.openapi());
    expect(count).toBe(1);
  });

  it("is asked again when routes have been added", () => {
    const app = new Fastidious({ customOpenapi: ({ paths, ...rest }) => ({ ...rest, paths }) });
    app.get("/a", () => 1);
    app.openapi();
    app.get("/b", () => 1);

    expect(Object.keys(app.openapi().paths)).toEqual(["/a", "/b"]);
  });

  it("may add another application's document", () => {
    const admin = new Fastidious();
    admin.get("/users", () => []);
    const app = new Fastidious({
      customOpenapi: (document) => mergeOpenAPI(document, { "/admin": admin.openapi() }),
    });
    app.get("/", () => 1);

    expect(Object.keys(app.openapi().paths)).toEqual(["/", "/admin/users"]);
  });
});

describe("app.openapi", () => {
  it("may be replaced by a function, as in FastAPI", async () => {
    const app = new Fastidious();
    const own: OpenAPIDocument = {
      openapi: "3.1.0",
      info: { title: "Own", version: "1" },
      paths: {},
    };
    app.openapi = () => own;

    expect(await readDocument(app)).toEqual(own);
  });

  it("gives the same bytes for the same application", async () => {
    const make = (): Fastidious => {
      const app = new Fastidious({ title: "Shop" });
      app.post("/b", { body: Subscription, responseModel: Subscription }, ({ body }) => body);
      app.get("/a", { responses: { 404: Subscription } }, () => 1);
      return app;
    };
    const [one, other] = await Promise.all(
      [make(), make()].map(async (app) => (await app.request("/openapi.json")).text()),
    );

    expect(one).toBe(other);
  });
});
