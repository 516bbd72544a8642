import type { RunningContender } from "../contender.ts";

/** As much of Bun's own API as is used here. */
interface BunRuntime {
  serve(options: {
    readonly port: number;
    readonly hostname: string;
    readonly fetch: (request: Request) => Response | Promise<Response>;
  }): { readonly port: number; stop(closeConnections: boolean): Promise<void> };
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

/** Serves a fetch handler on a free port of 127.0.0.1. */
export function serveOnBun(
  fetch: (request: Request) => Response | Promise<Response>,
): RunningContender {
  const server = bun().serve({ port: 0, hostname: "127.0.0.1", fetch });
  return { port: server.port, close: () => server.stop(true) };
}
