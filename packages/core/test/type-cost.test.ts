import { expect, it } from "vitest";
import { checkTypes } from "./check-types.ts";

it("costs at most 1,100 instantiations a route at 300 routes", () => {
  const cost = (countInstantiations(310, writeInline) - countInstantiations(10, writeInline)) / 300;

  expect(cost).toBeLessThanOrEqual(1100);
}, 60_000);

it("costs at most 600 where the routes' schemas are shared", () => {
  const cost = (countInstantiations(310, writeShared) - countInstantiations(10, writeShared)) / 300;

  expect(cost).toBeLessThanOrEqual(600);
}, 60_000);

it("costs no more with three dependencies for each route", () => {
  const cost =
    (countInstantiations(310, writeDependent) - countInstantiations(10, writeDependent)) / 300;

  expect(cost).toBeLessThanOrEqual(1100);
}, 60_000);

/** Three dependencies, one of them of a generator and one of three levels, beside what {@link writeInline} has. */
function writeDependent(route: number): string {
  return route % 2 === 0
    ? `app.post("/r${route}", { body: z.object({ name: z.string(), price: z.number() }), responseModel: Item, statusCode: 201, dependencies: { user, database, account } }, async ({ body, user, database, account }) => ({ id: ${route}, price: body.price, name: account.name + (await database.find(user.id)).name }));`
    : `app.get("/r${route}/{item_id}", { path: z.object({ item_id: z.int() }), query: z.object({ q: z.string().optional(), limit: z.int().default(10) }), responseModel: Item, dependencies: { user, page, account }, responses: { 404: z.object({ detail: z.string() }) } }, async ({ path, query, user, page, account, reply }) => {
  if (query.limit > page.limit) return reply(404, { detail: user.id });
  return { id: path.item_id, name: query.q ?? account.name };
});`;
}

/** Every other route a POST, and every schema its own: what an application of many routes looks like at its worst. */
function writeInline(route: number): string {
  return route % 2 === 0
    ? `app.post("/r${route}", { body: z.object({ name: z.string(), price: z.number() }), responseModel: Item, statusCode: 201 }, ({ body }) => ({ id: ${route}, ...body }));`
    : `app.get("/r${route}/{item_id}", { path: z.object({ item_id: z.int() }), query: z.object({ q: z.string().optional(), limit: z.int().default(10) }), responseModel: Item, dependencies: { user }, responses: { 404: z.object({ detail: z.string() }) } }, async ({ path, query, user, reply }) => {
  if (query.limit > ${route}) return reply(404, { detail: user.id });
  return { id: path.item_id, name: query.q ?? "x" };
});`;
}

function writeShared(route: number): string {
  return `app.get("/r${route}/{item_id}", { path: ItemPath, query: Paging, responseModel: Item, responses: { 404: NotFound }, dependencies: { user } }, ({ path, query, user }) => ({ id: path.item_id, name: user.id + query.limit }));`;
}

function countInstantiations(routes: number, write: (route: number) => string): number {
  const told = checkTypes(Array.from({ length: routes }, (_, route) => write(route)));
  expect(told).not.toContain("error TS");
  return Number(/Instantiations:\s+(\d+)/.exec(told)?.[1]);
}
