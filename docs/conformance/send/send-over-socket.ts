import { request, type IncomingMessage, type RequestOptions } from "node:http";
import type { Exchange } from "../recorded/exchange.ts";
import type { Answer } from "./door.ts";
import { readBaseUrl, readRequestBody, readRequestHeaders } from "./read-request.ts";

/** Sends a recorded request to a port of this machine, over a connection of its own. */
export async function sendOverSocket(port: number, exchange: Exchange): Promise<Answer> {
  const body = readRequestBody(exchange);
  const message = await exchangeMessages(
    {
      host: "127.0.0.1",
      port,
      agent: false,
      method: exchange.method,
      path: exchange.path,
      headers: headerLines(exchange, body).flat(),
    },
    body,
  );

  return {
    status: message.statusCode ?? 0,
    headers: pairUp(message.rawHeaders),
    body: await readBody(message),
  };
}

// A list of lines is sent as it is: node:http adds nothing of its own, and a header may come twice.
function headerLines(exchange: Exchange, body: Uint8Array | null): [string, string][] {
  const framing: [string, string][] = [["connection", "close"]];
  const isHostRecorded = exchange.headers.some(([name]) => name.toLowerCase() === "host");
  if (!isHostRecorded) framing.unshift(["host", new URL(readBaseUrl(exchange)).host]);
  if (body) framing.push(["content-length", String(body.byteLength)]);
  return [...framing, ...readRequestHeaders(exchange)];
}

function exchangeMessages(
  options: RequestOptions,
  body: Uint8Array | null,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request(options, resolve).on("error", reject).end(body);
  });
}

function pairUp(rawHeaders: readonly string[]): [string, string][] {
  return rawHeaders.flatMap((name, index): [string, string][] =>
    index % 2 === 0 ? [[name.toLowerCase(), rawHeaders[index + 1] ?? ""]] : [],
  );
}

async function readBody(message: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks);
}
