import type { IncomingMessage, ServerResponse } from "node:http";
import { parse as parseQuery } from "fast-querystring";
import { z } from "zod";
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
} from "../../shop/models.ts";
import { describeUser, findRights, findUser, readToken } from "../../shop/people.ts";
import { breakPromise, findItem, greet } from "../../shop/shop.ts";
import { publishTick } from "../../shop/ticks.ts";
import { sendFile, sendParts, sendText, sendTicks } from "./raw-bulk.ts";
import { receiveModel } from "./receive-model.ts";
import { refuse, sendModel } from "./send.ts";

const compiledGreeting = z.compile(Greeting);
const compiledFoundItem = z.compile(FoundItem);
const compiledItem = z.compile(Item);
const compiledItems = z.compile(Items);
const compiledProfile = z.compile(Profile);
const compiledPath = z.compile(ItemPath);
const compiledQuery = z.compile(ItemQuery);

const itemPrefix = "/items/";

/** Answers the shop's routes and no others: it may know everything about them, but validates as the others do. */
export function answerShop(request: IncomingMessage, response: ServerResponse): void {
  const url = request.url ?? "/";
  const mark = url.indexOf("?");
  const path = mark === -1 ? url : url.slice(0, mark);
  if (request.method === "POST") return answerPost(path, request, response);
  if (request.method !== "GET") return refuse(response, 404, "Not Found");
  if (path === "/hello") return sendModel(response, compiledGreeting, greet());
  if (path.startsWith(itemPrefix)) {
    return readItem(
      response,
      path.slice(itemPrefix.length),
      mark === -1 ? "" : url.slice(mark + 1),
    );
  }
  answerRest(path, request, response);
}

function answerRest(path: string, request: IncomingMessage, response: ServerResponse): void {
  switch (path) {
    case "/catalog":
      return sendModel(response, compiledItems, catalog);
    case "/warehouse":
      return sendModel(response, compiledItems, warehouse);
    case "/text":
      return sendText(response);
    case "/parts":
      return void sendParts(response);
    case "/file":
      return void sendFile(response);
    case "/profile":
      return readProfile(request, response);
    case "/ticks":
      return sendTicks(request, response);
    case "/broken":
      return sendModel(response, compiledGreeting, breakPromise());
    default:
      return refuse(response, 404, "Not Found");
  }
}

function readItem(response: ServerResponse, itemId: string, queryText: string): void {
  const path = compiledPath.safeParse({ item_id: itemId });
  if (!path.success) return refuse(response, 422, path.error.issues);
  const query = compiledQuery.safeParse(parseQuery(queryText));
  if (!query.success) return refuse(response, 422, query.error.issues);
  sendModel(
    response,
    compiledFoundItem,
    findItem(path.data.item_id, query.data.q, query.data.limit),
  );
}

function answerPost(path: string, request: IncomingMessage, response: ServerResponse): void {
  if (path === "/ticks") return sendModel(response, Reach, publishTick());
  if (path !== "/items") return refuse(response, 404, "Not Found");
  receiveModel(request, response, compiledItem, (item) => {
    sendModel(response, compiledItem, item);
  });
}

function readProfile(request: IncomingMessage, response: ServerResponse): void {
  const user = findUser(readToken(request.headers.authorization));
  if (user === null) return refuse(response, 401, "Unauthorized");
  sendModel(response, compiledProfile, describeUser(user, findRights(user)));
}
