import { type Elysia, file, sse } from "elysia";
import { provideFile, yieldParts } from "../../shop/bulk.ts";
import { catalog, warehouse } from "../../shop/items.ts";
import {
  FoundItem,
  Greeting,
  Item,
  ItemPath,
  ItemQuery,
  Items,
  Profile,
  Reach,
  Tick,
} from "../../shop/models.ts";
import { describeUser, findRights, findUser, readToken } from "../../shop/people.ts";
import { breakPromise, findItem, greet, text } from "../../shop/shop.ts";
import { followTicks, publishTick } from "../../shop/ticks.ts";

/** Adds the shop to an app, with Zod schemas as Elysia takes them: inputs, and responses by `response`. */
export function addElysiaShop(app: Elysia): void {
  const path = provideFile();
  app
    .get("/hello", () => greet(), { response: Greeting })
    .get("/broken", () => breakPromise(), { response: Greeting })
    .get("/items/:item_id", ({ params, query }) => findItem(params.item_id, query.q, query.limit), {
      params: ItemPath,
      query: ItemQuery,
      response: FoundItem,
    })
    .post("/items", ({ body }) => body, { body: Item, response: Item })
    .get("/catalog", () => catalog, { response: Items })
    .get("/warehouse", () => warehouse, { response: Items })
    .get("/text", () => text)
    .get("/parts", async function* ({ set }) {
      set.headers["content-type"] = "text/plain; charset=utf-8";
      yield* yieldParts();
    })
    .get("/file", () => file(path))
    .get("/ticks", async function* () {
      for await (const tick of followTicks()) yield sse({ data: Tick.parse(tick) });
    })
    .post("/ticks", () => publishTick(), { response: Reach })
    .resolve(({ headers }) => ({ token: readToken(headers["authorization"]) }))
    .resolve(({ token, status }) => {
      const user = findUser(token);
      return user === null ? status(401, { detail: "Unauthorized" }) : { user };
    })
    .resolve(({ user }) => ({ rights: findRights(user) }))
    .get("/profile", ({ user, rights }) => describeUser(user, rights), { response: Profile });
}
