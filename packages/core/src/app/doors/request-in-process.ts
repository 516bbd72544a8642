import type { Request } from "../../request/request.ts";
import { WebRequest } from "../../request/web-request.ts";
import type { FetchEdge } from "../../run/fetch/fetch-response.ts";

/** What `App.request` takes beside what `fetch` takes. */
export interface RequestHooks {
  /** Told of each error that is answered with the fixed 500, so that a test may throw it. */
  readonly onServerError?: ((error: unknown) => void) | undefined;
}

/** A request that is asked in process. */
export interface AskedInProcess {
  /** A path, or a whole URL. */
  readonly path: string;
  readonly init: RequestInit | undefined;
  readonly hooks: RequestHooks;
}

/** Has a request answered, and resolves once all is done that follows the response. */
export async function requestInProcess(
  { path, init, hooks }: AskedInProcess,
  answer: (request: Request, edge: FetchEdge) => Promise<globalThis.Response>,
): Promise<globalThis.Response> {
  const finishing: Promise<void>[] = [];
  const wait = (promise: Promise<void>): void => void finishing.push(promise);
  // Not resolved against a base: the path "//evil.example/" would become a host.
  const url = path.startsWith("/") ? `http://localhost${path}` : path;
  const request = new WebRequest(new globalThis.Request(url, init), hooks);
  const response = await answer(request, { wait, holdsEnd: true, tellsLength: false });
  await Promise.all(finishing);
  return response;
}
