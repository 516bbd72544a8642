import type { IncomingMessage, ServerResponse } from "node:http";
import { NodeRequest } from "../node-request.ts";
import { ForwardedRequest } from "../proxy/forwarded-request.ts";
import type { ServeSettings } from "./serve-settings.ts";

/** Makes a request of what Node hands over. */
export type RequestMaker = (incoming: IncomingMessage, outgoing: ServerResponse) => NodeRequest;

/** Without trusted proxies, nothing of them is asked for. */
export function planRequest({ trustedProxies }: ServeSettings): RequestMaker {
  return trustedProxies === undefined
    ? (incoming, outgoing) => new NodeRequest(incoming, outgoing)
    : (incoming, outgoing) => new ForwardedRequest(incoming, outgoing, trustedProxies);
}
