import { startPrism } from "@fastidious/contract";
import type { Fastidious } from "fastidious";
import { serve } from "fastidious/node";
import type { Door } from "../conformance/send/door.ts";
import { sendOverSocket } from "../conformance/send/send-over-socket.ts";
import { dropLocation } from "./drop-location.ts";

/** Serves the application on a free port, and has what is sent to it go through Prism. */
export async function openThroughPrism(app: Fastidious): Promise<Door> {
  app.middleware(dropLocation);
  const server = await serve(app, { port: 0, host: "127.0.0.1", handleSignals: false });
  const prism = await startPrism(app.openapi(), server.url);
  return {
    send: (exchange) => sendOverSocket(prism.port, exchange),
    async close() {
      await prism.close();
      await server.close();
    },
  };
}
