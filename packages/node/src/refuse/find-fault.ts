import type { IncomingMessage } from "node:http";
import type { ServeSettings } from "../serve/serve-settings.ts";
import { hasProperHost } from "./has-proper-host.ts";

/** Why a request never reaches the application. */
export interface Fault {
  readonly statusCode: number;
  readonly detail: string;
}

const improperHost: Fault = {
  statusCode: 400,
  detail: "Expected one Host header that names a host.",
};

/** What is wrong with a request's head, beyond what Node's parser refuses. */
export function findFault(
  incoming: IncomingMessage,
  { maxUrlLength, maxHeadersCount }: ServeSettings["limits"],
): Fault | undefined {
  if ((incoming.url?.length ?? 0) > maxUrlLength) {
    return { statusCode: 414, detail: `The URL is longer than ${maxUrlLength} characters.` };
  }
  // Counted here: Node passes over those beyond its own limit, and a client could push out what its proxy has added.
  if (incoming.rawHeaders.length > maxHeadersCount * 2) {
    return { statusCode: 431, detail: `There are more than ${maxHeadersCount} headers.` };
  }
  return hasProperHost(incoming) ? undefined : improperHost;
}
