import { startPrism } from "@fastidious/contract";
import type { Fastidious } from "fastidious";
import { serve } from "fastidious/node";
import type { Door } from "../conformance/send/door.ts";
import { sendOverSocket } from "../conformance/send/send-over-socket.ts";

/** Serves the application on a free port, and has what is sent to it go through Prism. */
export async function openThroughPrism(app: Fastidious): Promise<Door> {
  // Prism would follow redirects by itself, to whatever server they name.
  app.middleware(async (request, next) => {
    const response = await next(request);
    response.headers.delete("location");
    return response;
  });
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
