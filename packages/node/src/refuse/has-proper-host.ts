import type { IncomingMessage } from "node:http";

// RFC 9112 section 3.2 and RFC 3986 section 3.2.2: a name or an address, and perhaps a port. No user, path or query.
const grammar = /^(?:\[[0-9A-Fa-f:.]+\]|[\w.~!$&'()*+,;=%-]+)(?::(\d{1,5}))?$/;

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

// Most requests of a server name the same host.
let lastProper = "";

function isHost(host: string): boolean {
  if (host === lastProper) return host !== "";
  const found = grammar.exec(host);
  if (found === null || Number(found[1] ?? 0) > 65_535) return false;
  lastProper = host;
  return true;
}
