import { once } from "node:events";
import express, { type Express, type RequestHandler } from "express";
import { fileFolder, fileName, provideFile, yieldParts } from "../../shop/bulk.ts";
import { catalog, warehouse } from "../../shop/items.ts";
import { bodyLimit } from "../../shop/limits.ts";
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
import { listenToTicks, publishTick } from "../../shop/ticks.ts";
import { answerErrors, parseInput } from "./answer-errors.ts";

/** The shop with Express, where all validation is the handler's own. */
export function createExpressShop(): Express {
  const app = express();
  const readJSON = express.json({ limit: bodyLimit });
  app.get("/hello", (_request, response) => void response.json(Greeting.parse(greet())));
  app.get("/broken", (_request, response) => void response.json(Greeting.parse(breakPromise())));
  app.get("/items/:item_id", (request, response) => {
    const { item_id } = parseInput(ItemPath, request.params);
    const { q, limit } = parseInput(ItemQuery, request.query);
    response.json(FoundItem.parse(findItem(item_id, q, limit)));
  });
  app.post("/items", readJSON, (request, response) => {
    response.json(Item.parse(parseInput(Item, request.body)));
  });
  app.get("/catalog", (_request, response) => void response.json(Items.parse(catalog)));
  app.get("/warehouse", (_request, response) => void response.json(Items.parse(warehouse)));
  app.get("/profile", ...readUser, (_request, response) => {
    const { user } = response.locals;
    response.json(Profile.parse(describeUser(user, findRights(user))));
  });
  addBulk(app);
  app.use(answerErrors);
  return app;
}

const readUser: RequestHandler[] = [
  (request, response, next) => {
    response.locals["token"] = readToken(request.headers.authorization);
    next();
  },
  (_request, response, next) => {
    const user = findUser(response.locals["token"]);
    if (user === null) {
      response.status(401).json({ detail: "Unauthorized" });
      return;
    }
    response.locals["user"] = user;
    next();
  },
];

function addBulk(app: Express): void {
  provideFile();
  app.get("/text", (_request, response) => void response.type("text/plain").send(text));
  app.get("/file", (_request, response) => {
    response.sendFile(fileName, { root: fileFolder });
  });
  app.get("/parts", async (_request, response) => {
    response.type("text/plain");
    for await (const part of yieldParts()) {
      if (!response.write(part)) await once(response, "drain");
    }
    response.end();
  });
  app.post("/ticks", (_request, response) => void response.json(Reach.parse(publishTick())));
  app.get("/ticks", (request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache" });
    response.flushHeaders();
    const leave = listenToTicks((tick) => {
      response.write(`data: ${JSON.stringify(Tick.parse(tick))}\n\n`);
    });
    request.on("close", leave);
  });
}
