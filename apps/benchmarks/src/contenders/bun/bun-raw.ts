import { parse as parseQuery } from "fast-querystring";
import { z } from "zod";
import { provideFile, yieldParts } from "../../shop/bulk.ts";
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
} from "../../shop/models.ts";
import { describeUser, findRights, findUser, readToken } from "../../shop/people.ts";
import { breakPromise, findItem, greet, text } from "../../shop/shop.ts";
import { bun } from "./bun-runtime.ts";

const compiledGreeting = z.compile(Greeting);
const compiledFoundItem = z.compile(FoundItem);
const compiledItem = z.compile(Item);
const compiledItems = z.compile(Items);
const compiledProfile = z.compile(Profile);
const compiledPath = z.compile(ItemPath);
const compiledQuery = z.compile(ItemQuery);
const file = provideFile();
const plain = { headers: { "content-type": "text/plain; charset=utf-8" } };

/** The shop by hand on Bun.serve, validated as on Node. */
export function answerShop(request: Request): Response | Promise<Response> {
  const { url } = request;
  const start = url.indexOf("/", 8);
  const mark = url.indexOf("?", start);
  const path = mark === -1 ? url.slice(start) : url.slice(start, mark);
  if (request.method === "POST" && path === "/items") return createItem(request);
  if (path === "/hello") return toResponse(compiledGreeting, greet());
  if (path.startsWith("/items/"))
    return readItem(path.slice(7), mark === -1 ? "" : url.slice(mark + 1));
  return answerRest(path, request);
}

function answerRest(path: string, request: Request): Response {
  switch (path) {
    case "/catalog":
      return toResponse(compiledItems, catalog);
    case "/warehouse":
      return toResponse(compiledItems, warehouse);
    case "/text":
      return new Response(text, plain);
    case "/parts":
      return new Response(ReadableStream.from(yieldParts()), plain);
    case "/file":
      return new Response(bun().file(file));
    case "/profile":
      return readProfile(request);
    case "/broken":
      return toResponse(compiledGreeting, breakPromise());
    default:
      return refuse(404, "Not Found");
  }
}

function readItem(itemId: string, queryText: string): Response {
  const path = compiledPath.safeParse({ item_id: itemId });
  if (!path.success) return refuse(422, path.error.issues);
  const query = compiledQuery.safeParse(parseQuery(queryText));
  if (!query.success) return refuse(422, query.error.issues);
  return toResponse(compiledFoundItem, findItem(path.data.item_id, query.data.q, query.data.limit));
}

async function createItem(request: Request): Promise<Response> {
  if (Number(request.headers.get("content-length")) > bodyLimit) return refuse(413, "Too large");
  const item = compiledItem.safeParse(await request.json());
  return item.success ? toResponse(compiledItem, item.data) : refuse(422, item.error.issues);
}

function readProfile(request: Request): Response {
  const user = findUser(readToken(request.headers.get("authorization")));
  if (user === null) return refuse(401, "Unauthorized");
  return toResponse(compiledProfile, describeUser(user, findRights(user)));
}

function toResponse(model: z.ZodType, value: unknown): Response {
  const fitted = model.safeParse(value);
  return fitted.success ? Response.json(fitted.data) : refuse(500, "Internal Server Error");
}

function refuse(status: number, detail: unknown): Response {
  return Response.json({ detail }, { status });
}
