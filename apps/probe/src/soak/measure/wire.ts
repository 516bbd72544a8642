import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** A request as it goes on the wire. */
export function toRequest(line: string, headers: readonly string[] = [], body = ""): string {
  return `${[`${line} HTTP/1.1`, "Host: localhost", ...headers, "", ""].join("\r\n")}${body}`;
}

/** Opens a connection, and sends something on it. What becomes of it later is no error. */
export async function openWith(port: number, bytes: string | Uint8Array): Promise<Socket> {
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => undefined);
  await once(socket, "connect");
  socket.write(bytes);
  return socket;
}

/** Sends a request whose connection ends with the answer, and gives its beginning. */
export async function exchange(port: number, bytes: string | Uint8Array): Promise<string> {
  const socket = await openWith(port, bytes);
  let received = "";
  socket.on("data", (chunk) => {
    if (received.length < 4096) received += chunk.toString("latin1");
  });
  await closed(socket);
  return received;
}

/** Resolves once a connection has ended, in whatever way. */
export function closed(socket: Socket): Promise<void> {
  if (socket.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    socket.once("close", () => resolve());
  });
}

/** Does something so many times, so many at once. */
export async function inTurns(
  count: number,
  width: number,
  work: (number: number) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) {
      next += 1;
      // oxlint-disable-next-line no-await-in-loop -- a worker does one thing at a time
      await work(next);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, count) }, worker));
}
