import { dependency, Fastidious, HTTPException } from "fastidious";
import {
  EventSourceResponse,
  FileResponse,
  PlainTextResponse,
  StreamingResponse,
} from "fastidious/responses";
import { z } from "zod";
import { provideFile, yieldParts } from "../../shop/bulk.ts";
import { catalog, warehouse } from "../../shop/items.ts";
import { bodyLimit, Limit } from "../../shop/limits.ts";
import { FoundItem, Greeting, Item, Items, Profile, Reach, Tick } from "../../shop/models.ts";
import { describeUser, findRights, findUser, readToken } from "../../shop/people.ts";
import { breakPromise, findItem, greet, text } from "../../shop/shop.ts";
import { followTicks, publishTick } from "../../shop/ticks.ts";

// Only the check of equal work makes anything to log, by a handler that breaks its promise on purpose.
const silent = { error: (): void => undefined, warn: (): void => undefined };

const token = dependency(({ request }) => readToken(request.header("authorization")));

const currentUser = dependency({ dependencies: { bearer: token } }, ({ bearer }) => {
  const user = findUser(bearer);
  if (user === null) throw new HTTPException(401);
  return user;
});

const currentRights = dependency({ dependencies: { user: currentUser } }, ({ user }) =>
  findRights(user),
);

/** The shop, written as the documentation says, nothing switched off. */
export function createShop(): Fastidious {
  const app = new Fastidious({ title: "Benchmarks", version: "1.0.0", bodyLimit, logger: silent });
  app.get("/hello", { responseModel: Greeting }, () => greet());
  app.get("/broken", { responseModel: Greeting }, () => breakPromise());
  app.get(
    "/items/{item_id}",
    {
      path: { item_id: z.int() },
      query: {
        q: z.string(),
        limit: z.int().min(Limit.least).max(Limit.most).default(Limit.usual),
      },
      responseModel: FoundItem,
    },
    ({ path, query }) => findItem(path.item_id, query.q, query.limit),
  );
  app.post("/items", { body: Item, responseModel: Item }, ({ body }) => body);
  app.get("/catalog", { responseModel: Items }, () => catalog);
  app.get("/warehouse", { responseModel: Items }, () => warehouse);
  app.get(
    "/profile",
    { dependencies: { user: currentUser, rights: currentRights }, responseModel: Profile },
    ({ user, rights }) => describeUser(user, rights),
  );
  addBulk(app);
  return app;
}

function addBulk(app: Fastidious): void {
  const file = provideFile();
  app.get("/text", { responseClass: PlainTextResponse }, () => text);
  app.get("/parts", { responseClass: StreamingResponse }, () => yieldParts());
  app.get("/file", { responseClass: FileResponse }, () => file);
  app.get("/ticks", { responseClass: EventSourceResponse, responseModel: Tick }, ({ signal }) =>
    followTicks(signal),
  );
  app.post("/ticks", { responseModel: Reach }, () => publishTick());
}
