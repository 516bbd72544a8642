import { Validator } from "@seriousme/openapi-schema-validator";
import {
  APIKeyHeader,
  App,
  APIRouter,
  dependency,
  documentedError,
  eitherSecurity,
  HTMLResponse,
  HTTPBasic,
  OAuth2PasswordBearer,
  RedirectResponse,
} from "@fastidious/core";
import { expect, it } from "vitest";
import { z } from "zod";
import { z as z3 } from "zod/v3";
import { createOpenAPI } from "../src/index.ts";

const Maker = z.object({ name: z.string(), since: z.date() }).meta({ id: "Maker" });
const Item = z
  .object({
    id: z.int().positive(),
    name: z.string().min(1).max(80),
    price: z.number().nonnegative().nullable(),
    tags: z.array(z.string()).default([]),
    maker: Maker.optional(),
    get parts() {
      return z.array(Item);
    },
  })
  .meta({ id: "Item", description: "What is sold." });
const NotFound = z.object({ detail: z.string() });

const user = dependency(
  { headers: { authorization: z.string() }, cookies: { session: z.string().optional() } },
  () => "ann",
);

const items = new APIRouter({ prefix: "/items", tags: ["items"], dependencies: { user } });

items.get(
  "/{item_id:int}",
  {
    query: {
      full: z.boolean().default(false),
      since: z.date().optional(),
      at: z.bigint().optional(),
    },
    responseModel: Item,
    responses: { 404: NotFound, "5XX": { description: "Broken." } },
  },
  () => ({ id: 1, name: "a", price: null, parts: [] }),
);
items.post("/", { body: Item, responseModel: Item, statusCode: 201 }, ({ body }) => body);
items.delete("/{item_id}", { statusCode: 204, deprecated: true }, () => null);
items.patch("/{item_id}", { body: z3.object({ name: z3.string().optional() }) }, () => ({}));

const caller = eitherSecurity({
  token: new OAuth2PasswordBearer({ tokenUrl: "token", scopes: { me: "Reads me." } }),
  basic: new HTTPBasic({ description: "For tests." }),
});
const key = new APIKeyHeader({ name: "x-key", autoError: false });

const app = new App();
app.includeRouter(items);
app.get("/me", { dependencies: { caller, key } }, () => ({}));
app.includeRouter(items, { prefix: "/v2", tags: ["new"] });
app.get("/", { responseClass: HTMLResponse }, () => "<h1>Shop</h1>");
app.get("/old", { responseClass: RedirectResponse, openapiExtra: { "x-since": 1 } }, () => "/");

it("writes documents that the OpenAPI 3.1 schema accepts", async () => {
  const document = createOpenAPI(app.plan(), {
    title: "Shop",
    description: "Sells things.",
    licenseInfo: { name: "MIT", identifier: "MIT" },
    contact: { name: "Ann", email: "ann@example.com" },
    openapiTags: [{ name: "items", externalDocs: { url: "https://example.com" } }],
    servers: [{ url: "https://{region}.example.com", variables: { region: { default: "eu" } } }],
  });

  const result = await new Validator().validate({ ...document });

  expect(result).toEqual({ valid: true });
});

it("writes valid documents of errors, as problems too", async () => {
  const Gone = documentedError("Gone", { statusCode: 404, model: NotFound });
  const Sold = documentedError("Sold", {
    statusCode: 404,
    model: z.string(),
    headers: { "retry-after": { schema: { type: "integer" } } },
  });
  const failing = new App({ problemDetails: true, errors: [Gone] });
  failing.get("/sold", { errors: [Sold], query: { n: z.int() } }, () => 1);
  failing.get("/gone", { responses: { 404: NotFound, 410: { description: "Gone." } } }, () => 1);

  const result = await new Validator().validate({ ...createOpenAPI(failing.plan(), {}) });

  expect(result).toEqual({ valid: true });
});

it("writes the same as JSON text and back", () => {
  const document = createOpenAPI(app.plan(), {});

  expect(JSON.parse(JSON.stringify(document))).toEqual(document);
});

it("keeps references within the document", () => {
  const text = JSON.stringify(createOpenAPI(app.plan(), {}));

  const referred = new Set(text.match(/(?<="\$ref":"#\/components\/schemas\/)[^"]*/g));

  expect([...referred].toSorted()).toEqual([
    "HTTPValidationError",
    "Item-Input",
    "Item-Output",
    "Maker",
    "ValidationError",
  ]);
});
