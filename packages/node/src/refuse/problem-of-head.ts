import type { IncomingMessage } from "node:http";
import { isHost } from "./is-host.ts";

/**
 * Says what is wrong with the head of a request that can't be understood in one way only:
 *
 * - it names no host, two, or something else than a host. A request without any, as HTTP/1.0 allows, is proper;
 * - it has two content types: Node takes the first, and others the last;
 * - its target has characters that no URL has, whatever encoding they were meant in, or a fragment, which clients keep;
 * - its target is a whole URL whose host is none.
 */
export function problemOfHead(incoming: IncomingMessage): string | undefined {
  const { host } = incoming.headers;
  if (host === undefined ? incoming.httpVersion === "1.1" : !isHost(host)) return hostProblem;
  const { url = "" } = incoming;
  if (outsideURL.test(url)) return "The URL has characters that must be encoded.";
  if (!url.startsWith("/") && !namesHost(url)) return "The URL has a host that is none.";
  return problemOfRepeated(incoming.rawHeaders);
}

const hostProblem = "Expected one Host header that names a host.";
const outsideURL = /[^!"$-~]/;

/** Whether a whole URL, as proxies are sent, is one. What has another scheme leads nowhere anyhow. */
function namesHost(url: string): boolean {
  const [, host] = /^https?:\/\/([^/?]*)/i.exec(url) ?? [];
  return host === undefined || isHost(host);
}

// Node keeps the first of several and tells of no other.
function problemOfRepeated(rawHeaders: readonly string[]): string | undefined {
  let hosts = 0;
  let types = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at];
    if (name?.length === 4) hosts += name.toLowerCase() === "host" ? 1 : 0;
    else if (name?.length === 12) types += name.toLowerCase() === "content-type" ? 1 : 0;
  }
  if (hosts > 1) return hostProblem;
  return types > 1 ? "Expected one Content-Type header." : undefined;
}
