import { z } from "zod";
import { z as z3 } from "zod/v3";
import type { ContentKind } from "../../responses/content-kind.ts";
import { HTMLResponse } from "../../responses/classes/html-response.ts";
import { JSONResponse } from "../../responses/classes/json-response.ts";
import { Response } from "../../responses/response.ts";
import { App } from "../../app/app.ts";
import type { DependencyOverrides } from "../../app/dependency-overrides.ts";
import { APIRouter } from "../api-router.ts";
import { declareRoute, type HandlerOf } from "./declared-route.ts";
import { type Dependency, dependency } from "../dependencies/dependency.ts";
import type { PathNames, PathValues } from "../paths/path-names.ts";
import type { Route } from "./route.ts";

type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function is<A, B>(same: Equal<A, B>): void {
  void same;
}

const isoDate = z.codec(z.iso.datetime(), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
});
const Item = z.object({ id: z.string(), name: z.string(), price: z.number().default(0) });
const Stamped = z.object({ id: z.string(), at: isoDate });
const NotFound = z.object({ detail: z.string() });

const app = new APIRouter();

// Dependencies: the value of a function, a promise or a generator.
const currentUser = dependency({ headers: { authorization: z.string() } }, async ({ headers }) => ({
  id: headers.authorization,
  admin: false,
}));
const session = dependency({ dependencies: { user: currentUser } }, async function* ({ user }) {
  yield { by: user.id, find: async (text: string) => [text] };
});
is<
  typeof session extends Dependency<infer Value> ? Value : 0,
  { by: string; find: (text: string) => Promise<string[]> }
>(true);

// A router's prefix and dependencies are typed in each of its routes.
const users = new APIRouter({ prefix: "/users/{user_id:int}", dependencies: { me: currentUser } });
const getPost = users.get(
  "/posts/{post_id}",
  {
    responseModel: Item,
    responses: { 404: NotFound, 409: { model: z.object({ id: z.string() }) } },
    dependencies: { session },
  },
  async ({ path, me, session: opened, reply }) => {
    is<typeof path, { readonly user_id: number; readonly post_id: string }>(true);
    is<typeof me.admin, boolean>(true);
    if (!me.admin) return reply(404, { detail: "no" });
    // @ts-expect-error the body of another status
    if (path.user_id > 9) return reply(409, { detail: "no" });
    // @ts-expect-error a status that the route does not declare
    if (path.user_id > 8) return reply(410, { detail: "no" });
    return { id: path.post_id, name: opened.by };
  },
);
is<typeof getPost extends Route<infer Path> ? Path : 0, "/users/{user_id:int}/posts/{post_id}">(
  true,
);

// A router's responses type `reply` in each of its routes.
const found = new APIRouter({ prefix: "/found", responses: { 404: NotFound } });
found.get(
  "/{id}",
  { responseModel: Item, responses: { 409: z.object({ id: z.string() }) } },
  ({ path, reply }) => {
    if (path.id === "a") return reply(409, { id: "a" });
    return path.id === "b" ? reply(404, { detail: "no" }) : { id: path.id, name: "x" };
  },
);
// @ts-expect-error the body of another status
found.get("/a", { responseModel: Item }, ({ reply }) => reply(404, { id: "no" }));

// A codec: the handler returns the decoded value.
const events = app.get("/stamped", { responseModel: Stamped }, () => ({ id: "1", at: new Date() }));
// @ts-expect-error the wire form is not what a handler returns for a codec
app.get("/stamped2", { responseModel: Stamped }, () => ({ id: "1", at: "2020" }));

// Response classes: ours, and a user's own by one type parameter.
app.get("/h/{id}", { responseClass: HTMLResponse }, ({ path }) => `<p>${path.id}`);
interface RowsContent extends ContentKind {
  readonly content: readonly this["model"][];
}
class CSVResponse extends Response<RowsContent> {
  static override readonly mediaType = "text/csv";
}
app.get("/csv", { responseClass: CSVResponse, responseModel: Item }, () => [
  { id: "1", name: "a" },
]);
// @ts-expect-error rows, not one row
app.get("/csv2", { responseClass: CSVResponse, responseModel: Item }, () => ({
  id: "1",
  name: "a",
}));
app.get(
  "/raw",
  { responseModel: Item },
  () => new JSONResponse({ teapot: true }, { statusCode: 418 }),
);
app.get("/web", { responseModel: Item }, () => new globalThis.Response("x"));

// Slots as models and as shapes.
const create = app.post(
  "/items",
  {
    body: Item,
    responseModel: Item,
    statusCode: 201,
    query: z.object({ dry: z.boolean().default(false) }),
  },
  ({ body, query }) => {
    is<typeof query.dry, boolean>(true);
    is<typeof body.price, number>(true);
    return body;
  },
);
is<
  NonNullable<(typeof create)["wire"]>["body"],
  { id: string; name: string; price?: number | undefined }
>(true);
app.get(
  "/items",
  { query: { tag: z.array(z.string()).default([]) }, responseModel: z.array(Item) },
  ({ query }) => query.tag.map((tag) => ({ id: tag, name: tag })),
);
app.get("/i/{item_id}/{kind}", { path: { item_id: z.int() } }, ({ path }) => {
  is<typeof path, { readonly item_id: number; readonly kind: string }>(true);
  return path.item_id + path.kind;
});

const signIn = app.post(
  "/sign-in",
  { form: { username: z.string(), tags: z.array(z.string()).default([]) } },
  ({ form }) => {
    is<typeof form, { readonly username: string; readonly tags: string[] }>(true);
    return form.username;
  },
);
is<NonNullable<(typeof signIn)["wire"]>["body"], undefined>(true);
const sent: NonNullable<(typeof signIn)["wire"]>["form"] = { username: "ann" };
void sent;
const credentials = dependency({ form: z.object({ username: z.string() }) }, ({ form }) => {
  is<typeof form, { username: string }>(true);
  return form.username;
});
is<typeof credentials, Dependency<string>>(true);

// Zod 3 stands wherever Zod 4 does.
const Old = z3.object({ id: z3.number(), tag: z3.string().default("x") });
app.post(
  "/old",
  { body: Old, query: { page: z3.number() }, responseModel: Old },
  ({ body, query }) => {
    is<typeof body, { id: number; tag: string }>(true);
    is<typeof query.page, number>(true);
    return { id: body.id };
  },
);

// What a client gets: defaults filled in, fields picked, dropped or left out as the route says.
type Got<Registered extends { readonly wire?: { readonly result: unknown } }> = NonNullable<
  Registered["wire"]
>["result"];
const Nested = z.object({
  id: z.int(),
  note: z.string().nullable(),
  owner: z.object({ name: z.string(), secret: z.string() }),
  price: z.number().default(0),
});
const nested = { id: 1, note: null, owner: { name: "a", secret: "b" } };
const whole = app.get("/whole", { responseModel: Nested }, () => nested);
is<Got<typeof whole>["price"], number>(true);
const named = app.get(
  "/named",
  { responseModel: z.array(Nested), responseModelInclude: ["id"] },
  () => [nested],
);
is<Got<typeof named>, { id: number }[]>(true);
const public_ = app.get(
  "/public",
  { responseModel: Nested, responseModelExclude: { owner: { secret: true }, price: true } },
  () => nested,
);
is<Got<typeof public_>["owner"], { name: string }>(true);
is<keyof Got<typeof public_>, "id" | "note" | "owner">(true);
const unset = app.get(
  "/unset",
  { responseModel: Nested, responseModelExcludeUnset: true },
  () => nested,
);
is<Got<typeof unset>["price"], number | undefined>(true);
const noneLeft = app.get(
  "/none",
  { responseModel: Nested, responseModelExcludeNone: true },
  () => nested,
);
is<Got<typeof noneLeft>["note"], string | undefined>(true);
is<Got<typeof events>, { id: string; at: string }>(true);

// A path that is known only at run time.
const dynamic: string = "/x/" + "y";
app.get(dynamic, ({ path }) => {
  is<typeof path, Readonly<Record<string, string>>>(true);
  return 1;
});
is<PathValues<"/files/{name}.{ext}">, { readonly name: string; readonly ext: string }>(true);
is<PathNames<"/v1/items:batchGet">, never>(true);

// A plain function stands as a dependency.
app.get("/now", { dependencies: { now: async () => new Date(), n: () => 1 } }, ({ now, n }) => {
  is<typeof now, Date>(true);
  is<typeof n, number>(true);
  return now;
});

// Literals and tuples in what is returned do not widen.
app.get(
  "/lit",
  {
    responseModel: z.object({
      k: z.literal("a"),
      t: z.tuple([z.number(), z.string()]),
      tags: z.array(z.string()),
    }),
  },
  async ({ request }) => {
    if (request.url) return { k: "a", t: [1, "x"], tags: [] };
    return { k: "a", t: [2, "y"], tags: ["z"] };
  },
);

// Declared apart from its handler.
const spec = declareRoute("GET", "/items/{id}", {
  query: z.object({ q: z.string() }),
  responseModel: Item,
  dependencies: { me: currentUser },
});
const handler: HandlerOf<typeof spec> = ({ path, query, me }) => ({
  id: path.id + query.q + me.id,
  name: "n",
});
const registered = app.addApiRoute(spec, handler);
is<typeof registered extends Route<infer Path> ? Path : 0, "/items/{id}">(true);
const login = declareRoute("POST", "/login", { form: { username: z.string() } });
app.addApiRoute(login, ({ form }) => form.username);
// @ts-expect-error a field that the form does not declare
app.addApiRoute(login, ({ form }) => form.password);
// @ts-expect-error a handler that returns something else
app.addApiRoute(spec, () => ({ id: 1 }));

// Stand-ins for tests are typed.
declare const overrides: DependencyOverrides;
overrides.set(currentUser, { id: "1", admin: true });
overrides.set(currentUser, async () => ({ id: "1", admin: true }));
// @ts-expect-error another shape
overrides.set(currentUser, { id: 1 });

// An application with dependencies and responses fits where any application is asked for.
function takesAny(any: App): void {
  void any;
}
takesAny(new App({ dependencies: { me: currentUser }, responses: { 404: NotFound } }));
