import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { planResponseModel } from "@fastidious/schema";
import { z } from "zod";

const Item = z.object({ id: z.int(), name: z.string(), tags: z.array(z.string()).default([]) });
const items = planResponseModel(z.array(Item)); // Once, not for each request.

export const server = createServer((request, response) => void answer(request, response));

async function answer({ url }: IncomingMessage, response: ServerResponse): Promise<void> {
  const written = await items.write(await findRows(url));
  if (!written.success) {
    console.error(url, written.issues); // For you alone: they hold the values.
    response.writeHead(500).end();
    return;
  }
  const { body } = written;
  response.writeHead(200, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
  });
  response.end(body);
}

/** Rows as a database gives them: with more in them than may leave. */
async function findRows(url: string | undefined): Promise<object[]> {
  if (url === "/broken") return [{ id: "1", password: "secret" }];
  return [{ id: 1, name: "Lamp", password: "secret" }];
}
