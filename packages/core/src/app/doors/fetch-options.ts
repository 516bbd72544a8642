import type { ClientAddress } from "../../request/request.ts";

/** What a runtime may hand to `fetch` beside the request. */
export interface FetchOptions {
  /** Keeps a worker alive until background tasks are done. */
  readonly waitUntil?: ((promise: Promise<void>) => void) | undefined;
  /** The peer of the connection, where the runtime knows it. */
  readonly client?: ClientAddress | null | undefined;
  /** The path of the request, percent-encoded, where the runtime's router has found it: it is not read from `url` then. */
  readonly path?: string | undefined;
}
