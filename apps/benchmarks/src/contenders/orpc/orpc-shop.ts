// oxlint-disable typescript/explicit-module-boundary-types -- a router's type is all of its procedures
import { eventIterator, ORPCError, os } from "@orpc/server";
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
import { breakPromise, findItem, greet } from "../../shop/shop.ts";
import { followTicks, publishTick } from "../../shop/ticks.ts";

/** What the server hands to each procedure. */
export interface ShopContext {
  readonly authorization: string | undefined;
}

const base = os.$context<ShopContext>();

const withRights = base
  .use(({ context, next }) => next({ context: { token: readToken(context.authorization) } }))
  .use(({ context, next }) => {
    const user = findUser(context.token);
    if (user === null) throw new ORPCError("UNAUTHORIZED");
    return next({ context: { user } });
  })
  .use(({ context, next }) => next({ context: { rights: findRights(context.user) } }));

const itemInput = ItemPath.extend(ItemQuery.shape);

/** The shop as procedures with an OpenAPI route each. */
export function createShopRouter() {
  return {
    hello: base
      .route({ method: "GET", path: "/hello" })
      .output(Greeting)
      .handler(() => greet()),
    broken: base
      .route({ method: "GET", path: "/broken" })
      .output(Greeting)
      .handler(() => breakPromise()),
    readItem: base
      .route({ method: "GET", path: "/items/{item_id}" })
      .input(itemInput)
      .output(FoundItem)
      .handler(({ input }) => findItem(input.item_id, input.q, input.limit)),
    createItem: base
      .route({ method: "POST", path: "/items" })
      .input(Item)
      .output(Item)
      .handler(({ input }) => input),
    catalog: base
      .route({ method: "GET", path: "/catalog" })
      .output(Items)
      .handler(() => catalog),
    warehouse: base
      .route({ method: "GET", path: "/warehouse" })
      .output(Items)
      .handler(() => warehouse),
    profile: withRights
      .route({ method: "GET", path: "/profile" })
      .output(Profile)
      .handler(({ context }) => describeUser(context.user, context.rights)),
    ticks: base
      .route({ method: "GET", path: "/ticks" })
      .output(eventIterator(Tick))
      .handler(({ signal }) => followTicks(signal)),
    publish: base
      .route({ method: "POST", path: "/ticks" })
      .output(Reach)
      .handler(() => publishTick()),
  };
}
