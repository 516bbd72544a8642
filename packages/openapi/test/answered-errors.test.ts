import { App, documentedError, HTTPBearer, HTTPException, type Logger } from "@fastidious/core";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createOpenAPI, type OpenAPIDocument } from "../src/index.ts";

const silent: Logger = { error: () => undefined, warn: () => undefined };

const OutOfStock = documentedError("OutOfStock", {
  statusCode: 409,
  model: z.object({ sku: z.string() }).meta({ id: "Stock" }),
});
const Reserved = documentedError("Reserved", { statusCode: 409, model: z.string() });

const json = { "content-type": "application/json" };

/** Requests that are answered with an error, by what becomes of them. */
const failures: readonly (readonly [string, string, RequestInit])[] = [
  ["an invalid query", "/items?limit=x", { method: "POST", headers: json, body: '{"n":1}' }],
  ["an invalid body", "/items?limit=1", { method: "POST", headers: json, body: '{"n":"x"}' }],
  ["a broken body", "/items?limit=1", { method: "POST", headers: json, body: '{"n":' }],
  ["a poisoned body", "/items?limit=1", { method: "POST", headers: json, body: '{"__proto__":1}' }],
  [
    "a large body",
    "/items?limit=1",
    { method: "POST", headers: json, body: `"${"x".repeat(99)}"` },
  ],
  ["another content type", "/items?limit=1", { method: "POST", body: "n=1" }],
  ["a detail", "/fail/detail", {}],
  ["a detail that is no text", "/fail/data", {}],
  ["a typed problem", "/fail/typed", {}],
  ["an unknown error", "/fail/unknown", {}],
  ["a documented error", "/fail/stock", {}],
  ["another documented error", "/fail/reserved", {}],
  ["no credentials", "/secret", {}],
];

function createApp(problemDetails: boolean): App {
  const app = new App({ problemDetails, bodyLimit: 50, logger: silent });
  const errors: Readonly<Record<string, Error>> = {
    detail: new HTTPException(404, { detail: "no such item" }),
    data: new HTTPException(402, { detail: { balance: 30 } }),
    typed: new HTTPException(403, {
      problem: { type: "/out-of-credit", instance: "/a/1", left: 3 },
    }),
    unknown: new Error("SECRET"),
    stock: new OutOfStock({ sku: "A-1" }),
    reserved: new Reserved("by another"),
  };
  app.post("/items", { query: { limit: z.int() }, body: { n: z.int() } }, () => "posted");
  app.get("/fail/{how}", { errors: [OutOfStock, Reserved] }, ({ path }) => {
    throw errors[path.how] ?? new Error("not among them");
  });
  app.get("/secret", { dependencies: { token: new HTTPBearer() } }, () => "secret");
  return app;
}

const templates: Readonly<Record<string, string>> = { fail: "/fail/{how}" };

/** What the document says of an answer: its schema by media type, that of the status or of any other. */
function contentOf(
  { paths }: OpenAPIDocument,
  path: string,
  status: number,
): Readonly<Record<string, { readonly schema?: object }>> {
  const [plain = ""] = path.split("?");
  const item = paths[templates[plain.split("/")[1] ?? ""] ?? plain];
  const [operation] = Object.values(item ?? {});
  const { responses = {} } = operation ?? {};
  return (responses[String(status)] ?? responses["default"])?.content ?? {};
}

async function problemsOf(app: App, path: string, init: RequestInit): Promise<unknown> {
  const document = createOpenAPI(app.plan(), {});
  const response = await app.request(path, init);
  const schema = contentOf(document, path, response.status)[
    response.headers.get("content-type") ?? ""
  ]?.schema;
  if (schema === undefined) return `${response.status} is not documented with its content type`;
  const ajv = new Ajv2020({ strict: false, formats: { "uri-reference": true } });
  // The document is where the references of the schema lead.
  ajv.addSchema({ ...document, $id: "openapi" });
  const isFine = ajv.validate(
    JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"openapi#/')),
    await response.json(),
  );
  return isFine ? [] : ajv.errors;
}

describe("an application with problem details", () => {
  it.each(failures)("answers %s as it documents", async (_what, path, init) => {
    expect(await problemsOf(createApp(true), path, init)).toEqual([]);
  });

  it.each(failures)("answers %s with an error", async (_what, path, init) => {
    const response = await createApp(true).request(path, init);

    expect(response.status).toBeGreaterThanOrEqual(400);
  });

  it("answers as a problem where there is no route", async () => {
    const app = createApp(true);

    const lost = await app.request("/nowhere");
    const other = await app.request("/secret", { method: "DELETE" });

    expect(await lost.json()).toEqual({ type: "about:blank", title: "Not Found", status: 404 });
    expect(await other.json()).toEqual({
      type: "about:blank",
      title: "Method Not Allowed",
      status: 405,
    });
  });
});

describe("an application without", () => {
  it.each([
    ["an invalid query", "/items?limit=x", { method: "POST", headers: json, body: '{"n":1}' }],
    ["a documented error", "/fail/stock", {}],
    ["another documented error", "/fail/reserved", {}],
  ])("answers %s as it documents", async (_what, path, init) => {
    expect(await problemsOf(createApp(false), path, init)).toEqual([]);
  });
});
