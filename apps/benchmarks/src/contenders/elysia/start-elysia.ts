import { once } from "node:events";
import { connect, createServer } from "node:net";
import { setTimeout } from "node:timers/promises";
import { node } from "@elysiajs/node";
import { Elysia } from "elysia";
import type { RunningContender } from "../contender.ts";

/** Elysia on Node, by its adapter. */
export async function startElysia(routes: number): Promise<RunningContender> {
  const app = new Elysia({ adapter: node() });
  if (routes === 0) (await import("./add-elysia-shop.ts")).addElysiaShop(app);
  else (await import("./add-elysia-resources.ts")).addElysiaResources(app, routes);
  const port = await findFreePort();
  app.listen({ port, hostname: "127.0.0.1" });
  await untilListening(port);
  return { port, close: async () => void (await app.stop(true)) };
}

/** The adapter's callback comes before the server listens. */
async function untilListening(port: number): Promise<void> {
  try {
    const socket = connect(port, "127.0.0.1");
    await once(socket, "connect");
    socket.destroy();
  } catch {
    await setTimeout(1);
    await untilListening(port);
  }
}

/** The adapter does not tell which port the system chose. */
function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === "string") reject(new Error("No free port."));
        else resolve(address.port);
      });
    });
  });
}
