import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { type ClientOptions, WebSocket } from "ws";

/** What a client has seen: messages, and how the connection ended. */
export interface Talk {
  readonly messages: readonly string[];
  readonly code: number;
  readonly reason: string;
}

/** Sends texts, one after the answers to the other, and closes once it has had as many answers as are expected. */
export async function talk(
  url: string,
  texts: readonly string[],
  { answers, ...options }: ClientOptions & { readonly answers: number },
): Promise<Talk> {
  const socket = new WebSocket(url.replace(/^http/, "ws"), options);
  const messages: string[] = [];
  socket.on("message", (data: Buffer) => {
    messages.push(data.toString());
    if (messages.length === answers) socket.close();
  });
  await once(socket, "open");
  for (const text of texts) socket.send(text);
  // Proof: what `ws` calls this event's listeners with.
  const [code, reason] = (await once(socket, "close")) as [number, Buffer];
  return { messages, code, reason: reason.toString() };
}

/** The answer to a handshake that is denied. */
export async function knock(
  url: string,
  options: ClientOptions = {},
): Promise<readonly [status: number | undefined, body: string]> {
  const socket = new WebSocket(url.replace(/^http/, "ws"), options);
  socket.on("error", () => undefined);
  // Proof: likewise.
  const [, response] = (await once(socket, "unexpected-response")) as [unknown, IncomingMessage];
  const chunks: Buffer[] = [];
  response.on("data", (chunk: Buffer) => chunks.push(chunk));
  await once(response, "end");
  return [response.statusCode, Buffer.concat(chunks).toString()];
}
