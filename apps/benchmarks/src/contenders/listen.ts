import type { Server } from "node:http";
import type { RunningContender } from "./contender.ts";

/** Starts a hand-written server on a free port of 127.0.0.1. */
export function listen(server: Server): Promise<RunningContender> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (address === null || typeof address === "string") {
        reject(new Error("listen: the server has no port."));
        return;
      }
      resolve({ port: address.port, close: () => close(server) });
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
