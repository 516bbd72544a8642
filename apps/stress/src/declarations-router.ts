import {
  APIKeyCookie,
  APIRouter,
  CallbackRouter,
  dependency,
  documentedError,
  eitherSecurity,
  HTTPBasic,
  HTTPBearer,
  OAuth2AuthorizationCodeBearer,
  OAuth2PasswordBearer,
  OAuth2PasswordRequestForm,
  OpenIdConnect,
  security,
  UploadFile,
} from "fastidious";
import {
  EventSourceResponse,
  FileResponse,
  HTMLResponse,
  JSONLinesResponse,
  PlainTextResponse,
  RedirectResponse,
  StreamingResponse,
} from "fastidious/responses";
import { z } from "zod";
import { Animal, Cat, Failure } from "./models.ts";

const OutOfStock = documentedError("OutOfStock", {
  statusCode: 409,
  model: z.object({ sku: z.string() }),
  headers: { "retry-after": z.int().describe("Seconds.") },
});
const Reserved = documentedError("Reserved", { statusCode: 409, model: z.string() });

const paging = dependency(
  { query: { skip: z.int().default(0), limit: z.int().max(100).default(10) } },
  ({ query }) => query,
);

/** Routes with every kind of declaration. */
export const declarations = new APIRouter({
  prefix: "/declarations",
  tags: ["declarations"],
  responses: { 404: Failure },
});

const password = new OAuth2PasswordBearer({ tokenUrl: "/token", scopes: { me: "Reads me." } });
const either = eitherSecurity({ basic: new HTTPBasic(), token: new HTTPBearer() });
const optional = new APIKeyCookie({ name: "session", autoError: false });
const code = new OAuth2AuthorizationCodeBearer({
  authorizationUrl: "https://login.stress.dev/authorize",
  tokenUrl: "https://login.stress.dev/token",
});
const openId = new OpenIdConnect({
  openIdConnectUrl: "https://login.stress.dev/.well-known/openid-configuration",
});

const described = { description: "Shows one kind of declaration." };

declarations.get(
  "/all-of-security",
  { ...described, dependencies: { user: security(password, { scopes: ["me"] }), optional } },
  () => null,
);
declarations.get("/any-of-security", { ...described, dependencies: { either } }, () => null);
declarations.get("/code", { ...described, dependencies: { code } }, () => null);
declarations.get("/open-id", { ...described, dependencies: { openId } }, () => null);
declarations.get("/paged", { ...described, dependencies: { paging } }, () => []);
declarations.get("/errors", { ...described, errors: [OutOfStock, Reserved] }, () => null);
declarations.get("/old", { ...described, deprecated: true }, () => null);
declarations.get("/hidden", { includeInSchema: false }, () => null);
declarations.get("/page", { ...described, responseClass: HTMLResponse }, () => "<p>");
declarations.get("/text", { ...described, responseClass: PlainTextResponse }, () => "text");
declarations.get("/file", { ...described, responseClass: FileResponse }, () => "a.txt");
declarations.get("/chunks", { ...described, responseClass: StreamingResponse }, () => ["a"]);
declarations.get(
  "/elsewhere",
  {
    ...described,
    responseClass: RedirectResponse,
    responses: { 200: { description: "Where it leads." } },
  },
  () => "/",
);
declarations.get(
  "/events",
  { ...described, responseClass: EventSourceResponse, responseModel: Animal },
  () => [],
);
declarations.get(
  "/notices",
  { ...described, responseClass: EventSourceResponse, responseModel: z.string() },
  () => [],
);
declarations.get(
  "/lines",
  { ...described, responseClass: JSONLinesResponse, responseModel: Cat },
  () => [],
);
declarations.delete("/{id}", { ...described, path: { id: z.int() }, statusCode: 204 }, () => null);
declarations.get("/files/{name}.{ext}", described, () => null);
declarations.get("/below/{rest:path}", described, () => null);
declarations.post(
  "/examples",
  {
    ...described,
    query: {
      q: z.string().meta({
        openapiExamples: { short: { value: "a" }, long: { summary: "Longer", value: "abc" } },
      }),
    },
    body: z
      .object({ name: z.string() })
      .meta({ openapiExamples: { normal: { summary: "As usual", value: { name: "Foo" } } } }),
  },
  () => null,
);
declarations.post(
  "/form",
  { ...described, form: { name: z.string(), tags: z.array(z.string()).default([]) } },
  () => null,
);
declarations.post(
  "/upload",
  {
    ...described,
    form: {
      file: UploadFile,
      others: z.array(UploadFile).optional(),
      about: z.object({ title: z.string() }),
    },
  },
  () => null,
);
declarations.post("/raw", { ...described, body: z.instanceof(Uint8Array) }, () => null);
declarations.post(
  "/login",
  { ...described, dependencies: { login: OAuth2PasswordRequestForm } },
  () => null,
);
declarations.get(
  "/styles",
  {
    ...described,
    query: {
      ids: z.array(z.int()).optional().meta({ style: "form", explode: false }),
      filter: z.object({ min: z.int().optional() }).optional().meta({ style: "deepObject" }),
      renamed: z.string().optional().meta({ alias: "other-name" }),
      secret: z.string().optional().meta({ includeInSchema: false }),
    },
  },
  () => null,
);
declarations.put(
  "/responses",
  {
    ...described,
    responseModel: Cat,
    statusCode: 201,
    responseDescription: "Made.",
    responses: {
      201: {
        headers: { location: z.url().describe("Where it is.") },
        links: { read: { operationId: "getDeclarationsPaged" } },
      },
      202: { description: "Later.", content: { "text/plain": { schema: { type: "string" } } } },
      "5XX": { description: "Broken.", model: Failure },
      default: Failure,
    },
  },
  () => ({ kind: "cat" as const, name: "Tom" }),
);
declarations.apiRoute("/methods", { ...described, methods: ["GET", "POST"] }, () => null);
declarations.patch(
  "/extra",
  {
    ...described,
    openapiExtra: {
      "x-stress": true,
      requestBody: { content: { "application/yaml": { schema: { type: "object" } } } },
    },
  },
  () => null,
);
declarations.get(
  "/picked",
  { ...described, responseModel: Cat, responseModelExclude: ["lives"] },
  () => ({ kind: "cat" as const, name: "Tom" }),
);

const sold = new CallbackRouter();
sold.post("{$request.body#/callbackUrl}/sold", {
  ...described,
  tags: ["declarations"],
  body: Animal,
  responseModel: z.object({ received: z.boolean() }),
  responses: { 404: Failure },
  openapiExtra: { security: [{ HTTPBearer: [] }] },
});
declarations.post(
  "/callbacks",
  { ...described, body: z.object({ callbackUrl: z.url() }), callbacks: { sold } },
  () => null,
);
