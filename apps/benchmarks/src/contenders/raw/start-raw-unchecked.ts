import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { parse as parseQuery } from "fast-querystring";
import type { z } from "zod";
import { catalog, strip, warehouse } from "../../shop/items.ts";
import type { Item } from "../../shop/models.ts";
import { findItem, greet } from "../../shop/shop.ts";
import type { RunningContender } from "../contender.ts";
import { listen } from "../listen.ts";
import { readBody } from "./read-body.ts";
import { sendJSON } from "./send.ts";

/**
 * The same routes by hand without any validation: how much there is to win at all, and the base of the ratios where
 * lists are sent. Its lists were stripped before, so that each request is one plain `JSON.stringify`.
 */
export function startRawUnchecked(): Promise<RunningContender> {
  return listen(createServer(answer));
}

const itemPrefix = "/items/";
const strippedCatalog = catalog.map(strip);
const strippedWarehouse = warehouse.map(strip);

function answer(request: IncomingMessage, response: ServerResponse): void {
  const url = request.url ?? "/";
  if (request.method === "POST") return createItem(request, response);
  if (url === "/hello") return send(response, { hello: greet().hello });
  if (url === "/catalog") return send(response, strippedCatalog);
  if (url === "/warehouse") return send(response, strippedWarehouse);
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
    send(response, strip(posted));
  });
}

function send(response: ServerResponse, value: unknown): void {
  sendJSON(response, 200, JSON.stringify(value));
}
