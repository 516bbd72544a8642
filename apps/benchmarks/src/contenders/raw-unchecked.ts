import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { parse as parseQuery } from "fast-querystring";
import type { z } from "zod";
import { findItem, greet, type Item } from "../scenarios/shop.ts";
import type { RunningContender } from "./contender.ts";
import { listen } from "./listen.ts";
import { readBody } from "./read-body.ts";

/** The same routes by hand without any validation: how much there is to win at all. */
export function startRawUnchecked(): Promise<RunningContender> {
  return listen(createServer(answer));
}

const itemPrefix = "/items/";

function answer(request: IncomingMessage, response: ServerResponse): void {
  const url = request.url ?? "/";
  if (request.method === "POST") return createItem(request, response);
  if (url === "/hello") return send(response, { hello: greet().hello });
  const mark = url.indexOf("?");
  const query = parseQuery(url.slice(mark + 1));
  const found = findItem(
    Number(url.slice(itemPrefix.length, mark)),
    String(query["q"]),
    Number(query["limit"]),
  );
  send(response, { id: found.id, q: found.q, limit: found.limit });
}

function createItem(request: IncomingMessage, response: ServerResponse): void {
  readBody(request, (bytes) => {
    if (bytes === null) {
      response.writeHead(413).end();
      return;
    }
    // Believed, as this contender believes everything.
    const posted: z.infer<typeof Item> = JSON.parse(bytes.toString());
    const { id, name, price, tags, created, description, owner } = posted;
    send(response, { id, name, price, tags, created, description, owner });
  });
}

function send(response: ServerResponse, value: unknown): void {
  const text = JSON.stringify(value);
  response.writeHead(200, [
    "Content-Type",
    "application/json",
    "Content-Length",
    String(Buffer.byteLength(text)),
  ]);
  response.end(text);
}
