import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit as limitBody } from "hono/body-limit";
import { catalog, warehouse } from "../../shop/items.ts";
import { bodyLimit } from "../../shop/limits.ts";
import { FoundItem, Greeting, Item, ItemPath, ItemQuery, Items, Reach } from "../../shop/models.ts";
import { breakPromise, findItem, greet } from "../../shop/shop.ts";
import { publishTick } from "../../shop/ticks.ts";
import { addHonoBulk } from "./add-hono-bulk.ts";
import { addHonoProfile } from "./add-hono-profile.ts";
import { createHonoApp, ok } from "./create-hono-app.ts";

/** The shop with @hono/zod-openapi. It does not look at responses, so each handler parses its own. */
export function createHonoShop(): OpenAPIHono {
  const app = createHonoApp();
  const limits = limitBody({ maxSize: bodyLimit });
  app.openapi(createRoute({ method: "get", path: "/hello", responses: ok(Greeting) }), (context) =>
    context.json(Greeting.parse(greet()), 200),
  );
  app.openapi(createRoute({ method: "get", path: "/broken", responses: ok(Greeting) }), (context) =>
    context.json(Greeting.parse(breakPromise()), 200),
  );
  const readItem = createRoute({
    method: "get",
    path: "/items/{item_id}",
    request: { params: ItemPath, query: ItemQuery },
    responses: ok(FoundItem),
  });
  app.openapi(readItem, (context) => {
    const { q, limit } = context.req.valid("query");
    return context.json(
      FoundItem.parse(findItem(context.req.valid("param").item_id, q, limit)),
      200,
    );
  });
  const body = { content: { "application/json": { schema: Item } }, required: true };
  const createItem = createRoute({
    method: "post",
    path: "/items",
    middleware: limits,
    request: { body },
    responses: ok(Item),
  });
  app.openapi(createItem, (context) => context.json(Item.parse(context.req.valid("json")), 200));
  addLists(app);
  addHonoProfile(app);
  addHonoBulk(app);
  return app;
}

function addLists(app: OpenAPIHono): void {
  app.openapi(createRoute({ method: "get", path: "/catalog", responses: ok(Items) }), (context) =>
    context.json(Items.parse(catalog), 200),
  );
  app.openapi(createRoute({ method: "get", path: "/warehouse", responses: ok(Items) }), (context) =>
    context.json(Items.parse(warehouse), 200),
  );
  app.openapi(createRoute({ method: "post", path: "/ticks", responses: ok(Reach) }), (context) =>
    context.json(Reach.parse(publishTick()), 200),
  );
}
