import type { BunServer } from "fastidious/bun";
import type { RunningContender } from "../contender.ts";

type Handler = (request: Request, server: BunServer) => Response | Promise<Response>;

interface Handlers {
  readonly fetch: Handler;
  readonly routes?: Record<string, Partial<Record<string, Handler>>>;
}

/** As much of Bun's own API as is used here. */
interface BunRuntime {
  serve(options: Handlers & { readonly port: number; readonly hostname: string }): {
    readonly port: number;
    stop(closeConnections: boolean): Promise<void>;
  };
  file(path: string): Blob;
}

/**
 * Bun's global object.
 *
 * @throws {Error} On another runtime.
 */
export function bun(): BunRuntime {
  if (!("Bun" in globalThis)) throw new Error("This contender runs on Bun only.");
  // Proof: no other runtime has a global of this name; what is used of it is stable since Bun 1.0.
  return Reflect.get(globalThis, "Bun") as BunRuntime;
}

/** Serves what handlers answer on a free port of 127.0.0.1. */
export function serveOnBun(handlers: Handlers): RunningContender {
  const server = bun().serve({ port: 0, hostname: "127.0.0.1", ...handlers });
  return { port: server.port, close: () => server.stop(true) };
}
