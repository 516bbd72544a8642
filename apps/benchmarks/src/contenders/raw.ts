import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { parse as parseQuery } from "fast-querystring";
import { z } from "zod";
import {
  breakPromise,
  findItem,
  FoundItem,
  greet,
  Greeting,
  Item,
  Limit,
} from "../scenarios/shop.ts";
import type { RunningContender } from "./contender.ts";
import { listen } from "./listen.ts";
import { readBody } from "./read-body.ts";

/**
 * The server that every ratio is taken against: what a careful person writes by hand for these routes and no others.
 * It may know everything about them, but validates input and output as the others do.
 */
export function startRaw(): Promise<RunningContender> {
  return listen(createServer(answer));
}

const compiledGreeting = z.compile(Greeting);
const compiledFoundItem = z.compile(FoundItem);
const compiledItem = z.compile(Item);
const compiledPath = z.compile(z.object({ item_id: z.coerce.number().int() }));
const compiledQuery = z.compile(
  z.object({
    q: z.string(),
    limit: z.coerce.number().int().min(Limit.least).max(Limit.most).default(Limit.usual),
  }),
);

const itemPrefix = "/items/";

function answer(request: IncomingMessage, response: ServerResponse): void {
  const url = request.url ?? "/";
  const mark = url.indexOf("?");
  const path = mark === -1 ? url : url.slice(0, mark);
  if (request.method === "POST" && path === "/items") return createItem(request, response);
  if (request.method !== "GET") return refuse(response, 404, "Not Found");
  if (path === "/hello") return sendModel(response, compiledGreeting, greet());
  if (path === "/broken") return sendModel(response, compiledGreeting, breakPromise());
  if (path.startsWith(itemPrefix)) {
    return readItem(
      response,
      path.slice(itemPrefix.length),
      mark === -1 ? "" : url.slice(mark + 1),
    );
  }
  return refuse(response, 404, "Not Found");
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

function createItem(request: IncomingMessage, response: ServerResponse): void {
  if (request.headers["content-type"]?.startsWith("application/json") !== true) {
    return refuse(response, 415, "Unsupported Media Type");
  }
  readBody(request, (bytes) => {
    if (bytes === null) return refuse(response, 413, "Content Too Large");
    let value: unknown;
    try {
      value = JSON.parse(bytes.toString());
    } catch {
      return refuse(response, 422, "JSON decode error");
    }
    const item = compiledItem.safeParse(value);
    if (!item.success) return refuse(response, 422, item.error.issues);
    sendModel(response, compiledItem, item.data);
  });
}

function sendModel(response: ServerResponse, model: z.ZodType, value: unknown): void {
  const fitted = model.safeParse(value);
  if (!fitted.success) return refuse(response, 500, "Internal Server Error");
  send(response, 200, JSON.stringify(fitted.data));
}

function refuse(response: ServerResponse, status: number, detail: unknown): void {
  send(response, status, JSON.stringify({ detail }));
}

function send(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, [
    "Content-Type",
    "application/json",
    "Content-Length",
    String(Buffer.byteLength(text)),
  ]);
  response.end(text);
}
