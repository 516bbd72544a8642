import type { Server } from "node:http";
import { backlog } from "./backlog.ts";
import type { ServeSettings } from "./serve-settings.ts";

/**
 * Has a server listen.
 *
 * @throws {Error} When the port is taken; as a rejection.
 */
export function listen(server: Server, { port, host }: ServeSettings): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => reject(tellTaken(error, `${host}:${port}`));
    server.once("error", fail);
    server.listen({ port, host, backlog }, () => {
      server.off("error", fail);
      resolve();
    });
  });
}

function tellTaken(error: Error, address: string): Error {
  if (!("code" in error) || error.code !== "EADDRINUSE") return error;
  return new Error(`${address} is taken. Stop what listens there, or serve on another port.`, {
    cause: error,
  });
}
