import { connect, type Socket } from "node:net";

/** Opens a connection to a server. */
export function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => resolve(socket));
    socket.once("error", reject);
  });
}

/** Sends bytes and gives all that comes back until the server closes the connection. */
export async function exchangeBytes(port: number, bytes: string | Uint8Array): Promise<string> {
  const socket = await open(port);
  socket.write(bytes);
  return untilClosed(socket);
}

/** All that comes until the server closes the connection. Broken off counts as closed. */
export function untilClosed(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let received = "";
    socket.setEncoding("latin1");
    socket.on("data", (text: string) => (received += text));
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(received));
  });
}

/** What comes until it holds a text. */
export function until(socket: Socket, text: string): Promise<string> {
  return new Promise((resolve) => {
    let received = "";
    const take = (chunk: Buffer): void => {
      received += chunk.toString("latin1");
      if (!received.includes(text)) return;
      socket.off("data", take);
      resolve(received);
    };
    socket.on("data", take);
  });
}

/** A request as it goes on the wire, its lines joined as HTTP wants it. */
export function lines(...all: string[]): string {
  return all.join("\r\n");
}
