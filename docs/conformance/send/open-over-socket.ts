import type { Fastidious } from "fastidious";
import { serve } from "fastidious/node";
import type { Door } from "./door.ts";
import { sendOverSocket } from "./send-over-socket.ts";

/** Serves the application on a free port and asks it over HTTP/1.1, one connection a request. */
export async function openOverSocket(app: Fastidious): Promise<Door> {
  const server = await serve(app, { port: 0, host: "127.0.0.1" });
  return {
    send: (exchange) => sendOverSocket(server.port, exchange),
    close: async () => void (await server.close()),
  };
}
