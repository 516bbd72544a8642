import { App, APIRouter, CallbackRouter } from "@fastidious/core";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createOpenAPI } from "../create-openapi.ts";
import type { OpenAPICallbacks } from "../openapi-document.ts";

const Invoice = z.object({ id: z.int() }).meta({ id: "Invoice" });

function callbacksOf(app: App, path = "/invoices"): OpenAPICallbacks | undefined {
  return createOpenAPI(app.plan(), {}).paths[path]?.["post"]?.callbacks;
}

describe("the callbacks of a route", () => {
  const paid = new CallbackRouter();
  paid.post("{$request.body#/url}/paid", { body: Invoice, responseModel: z.string() });

  it("are described as routes are, by the address that they go to", () => {
    const app = new App();
    app.post("/invoices", { body: Invoice, callbacks: { paid } }, () => 1);

    expect(callbacksOf(app)).toMatchObject({
      paid: {
        "{$request.body#/url}/paid": {
          post: {
            summary: "Post Paid",
            operationId: "postPaid",
            requestBody: {
              content: { "application/json": { schema: { $ref: "#/components/schemas/Invoice" } } },
            },
            responses: { 200: { content: { "application/json": { schema: { type: "string" } } } } },
          },
        },
      },
    });
  });

  it("are those of routers and the application too", () => {
    const of = (path: string): CallbackRouter => {
      const calls = new CallbackRouter();
      calls.get(path);
      return calls;
    };
    const app = new App({ callbacks: { a: of("{$url}/app"), b: of("{$url}/app") } });
    const router = new APIRouter({ callbacks: { b: of("{$url}/router") } });
    router.post("/invoices", { callbacks: { c: of("{$url}/route") } }, () => 1);
    app.includeRouter(router);

    expect(callbacksOf(app)).toMatchObject({
      a: { "{$url}/app": {} },
      b: { "{$url}/router": {} },
      c: { "{$url}/route": {} },
    });
  });

  it("have ids of their own where many routes have them", () => {
    const app = new App({ callbacks: { paid } });
    app.post("/invoices", () => 1);
    app.post("/bills", () => 1);

    const text = JSON.stringify([callbacksOf(app), callbacksOf(app, "/bills")]);
    expect(text.match(/"postPaid\d*"/g)).toEqual(['"postPaid"', '"postPaid2"']);
  });

  it("are nothing that is asked for", async () => {
    const app = new App();
    app.post("/invoices", { callbacks: { paid } }, () => 1);

    const response = await app.request("/paid", { method: "POST" });

    expect(response.status).toBe(404);
  });

  it("are told of at start-up where they cannot be described", () => {
    const calls = new CallbackRouter();
    calls.post("{$url}", { statusCode: 99 });
    const app = new App();
    app.post("/invoices", { callbacks: { calls } }, () => 1);

    expect(() => createOpenAPI(app.plan(), {})).toThrow(
      "POST {$url}: statusCode is 99. Write an integer from 200 to 599.",
    );
  });

  it("are callback routers", () => {
    const app = new App();
    // @ts-expect-error a list of routes is none
    app.post("/", { callbacks: { paid: [] } }, () => 1);

    expect(() => app.plan()).toThrow(
      "POST /: callbacks is an object. Write an object of callback routers by name",
    );
  });
});

describe("webhooks", () => {
  it("are described by their names", () => {
    const webhooks = new CallbackRouter();
    webhooks.post("invoice-paid", { body: Invoice, tags: ["money"], description: "At once." });
    const document = createOpenAPI(new App().plan(), {}, webhooks);

    expect(document).toMatchObject({
      paths: {},
      webhooks: {
        "invoice-paid": {
          post: { tags: ["money"], description: "At once.", operationId: "postInvoicePaid" },
        },
      },
      components: { schemas: { Invoice: {} } },
    });
  });

  it("are left out where they are not to be shown", () => {
    const webhooks = new CallbackRouter();
    webhooks.post("secret", { includeInSchema: false });

    expect(createOpenAPI(new App().plan(), {}, webhooks)).not.toHaveProperty("webhooks");
  });

  it("say where they were written wrongly", () => {
    const webhooks = new CallbackRouter();
    const post: unknown = webhooks.post.bind(webhooks);

    // Plain JavaScript may hand over a handler, as FastAPI has it.
    expect(() => (post as (path: string, handler: unknown) => void)("a", () => 1)).toThrow(
      'POST of a call: expected an address and options. Write post("{$request.body#/url}", { body: Invoice }).',
    );
  });
});
