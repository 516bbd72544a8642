import { once } from "node:events";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { provideFile, yieldParts } from "../../shop/bulk.ts";
import { Tick } from "../../shop/models.ts";
import { text } from "../../shop/shop.ts";
import { listenToTicks } from "../../shop/ticks.ts";

const file = provideFile();
const compiledTick = z.compile(Tick);

export function sendText(response: ServerResponse): void {
  response.writeHead(200, [
    "Content-Type",
    "text/plain; charset=utf-8",
    "Content-Length",
    String(Buffer.byteLength(text)),
  ]);
  response.end(text);
}

/** Writes what a generator yields, waiting while the socket is full. */
export async function sendParts(response: ServerResponse): Promise<void> {
  response.writeHead(200, ["Content-Type", "text/plain; charset=utf-8"]);
  for await (const part of yieldParts()) {
    if (!response.write(part)) await once(response, "drain");
  }
  response.end();
}

/** Pipes a read stream, in larger parts than the usual 64 KiB. */
export async function sendFile(response: ServerResponse): Promise<void> {
  const { size } = await stat(file);
  response.writeHead(200, [
    "Content-Type",
    "text/plain; charset=utf-8",
    "Content-Length",
    String(size),
  ]);
  createReadStream(file, { highWaterMark: 262_144 }).pipe(response);
}

/** Writes each tick as a server-sent event until the client leaves. */
export function sendTicks(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, ["Content-Type", "text/event-stream", "Cache-Control", "no-cache"]);
  response.flushHeaders();
  const leave = listenToTicks((tick) => {
    response.write(`data: ${JSON.stringify(compiledTick.parse(tick))}\n\n`);
  });
  request.on("close", leave);
}
