import {
  bodyLimit as limitBody,
  getValidatedQuery,
  getValidatedRouterParams,
  H3,
  readValidatedBody,
} from "h3";
import { catalog, warehouse } from "../../shop/items.ts";
import { bodyLimit } from "../../shop/limits.ts";
import { FoundItem, Greeting, Item, ItemPath, ItemQuery, Items, Reach } from "../../shop/models.ts";
import { breakPromise, findItem, greet } from "../../shop/shop.ts";
import { publishTick } from "../../shop/ticks.ts";
import { addH3Bulk } from "./add-h3-bulk.ts";

/** The shop with h3: its validated readers for input, responses parsed by hand. */
export function createH3Shop(): H3 {
  const app = new H3({ silent: true });
  app.get("/hello", () => Greeting.parse(greet()));
  app.get("/broken", () => Greeting.parse(breakPromise()));
  app.get("/items/:item_id", async (event) => {
    const { item_id } = await getValidatedRouterParams(event, ItemPath);
    const { q, limit } = await getValidatedQuery(event, ItemQuery);
    return FoundItem.parse(findItem(item_id, q, limit));
  });
  app.post("/items", async (event) => Item.parse(await readValidatedBody(event, Item)), {
    middleware: [limitBody(bodyLimit)],
  });
  app.get("/catalog", () => Items.parse(catalog));
  app.get("/warehouse", () => Items.parse(warehouse));
  app.post("/ticks", () => Reach.parse(publishTick()));
  addH3Bulk(app);
  return app;
}
