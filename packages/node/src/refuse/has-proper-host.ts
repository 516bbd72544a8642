import type { IncomingMessage } from "node:http";
import { isHost } from "./is-host.ts";

/**
 * Whether a request names one host, and a host only. Others build addresses from it: "x/admin?" would show them another
 * path than the one that was routed. A request without any, as HTTP/1.0 allows, is proper.
 */
export function hasProperHost(incoming: IncomingMessage): boolean {
  const { host } = incoming.headers;
  if (host === undefined) return true;
  return countHosts(incoming.rawHeaders) === 1 && isHost(host);
}

// Node keeps the first of several and tells of no other.
function countHosts(rawHeaders: readonly string[]): number {
  let count = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at];
    if (name?.length === 4 && name.toLowerCase() === "host") count += 1;
  }
  return count;
}
