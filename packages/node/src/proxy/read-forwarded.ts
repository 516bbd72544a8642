import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import type { ClientAddress } from "@fastidious/core";
import { isHost } from "../refuse/is-host.ts";
import type { TrustedProxies } from "./trusted-proxies.ts";
import { unmapAddress } from "./unmap-address.ts";

/** What trusted proxies say of a request. */
export interface Forwarded {
  /** The right-most hop that is no trusted proxy; `undefined` where they don't say. */
  readonly client: ClientAddress | undefined;
  readonly scheme: "http" | "https" | undefined;
  readonly host: string | undefined;
}

const nothing: Forwarded = { client: undefined, scheme: undefined, host: undefined };

/**
 * Reads `X-Forwarded-For`, `-Proto` and `-Host`, if the peer of the connection is trusted. What stands left of the first
 * hop that is not trusted is the client's own claim.
 */
export function readForwarded(incoming: IncomingMessage, trusted: TrustedProxies): Forwarded {
  const peer = incoming.socket.remoteAddress;
  if (peer === undefined || !trusted.has(peer)) return nothing;
  const { client, hops } = findClient(listOf(incoming, "x-forwarded-for"), trusted);
  const scheme = pick(listOf(incoming, "x-forwarded-proto"), hops);
  const host = pick(listOf(incoming, "x-forwarded-host"), hops);
  return {
    client,
    scheme: scheme === "http" || scheme === "https" ? scheme : undefined,
    host: host !== undefined && isHost(host) ? host : undefined,
  };
}

function findClient(
  hops: readonly string[],
  trusted: TrustedProxies,
): { client: ClientAddress | undefined; hops: number } {
  let client: ClientAddress | undefined;
  for (let at = hops.length - 1; at >= 0; at -= 1) {
    const found = parseAddress(hops[at] ?? "");
    // A trusted proxy that writes no address knows no more: what stands left of it is nobody's word.
    if (found === undefined) return { client, hops: hops.length - at };
    client = found;
    if (!trusted.has(found.host)) return { client, hops: hops.length - at };
  }
  return { client, hops: Math.max(hops.length, 1) };
}

/** The value of the proxy that has met the client. A list that is shorter was written anew on the way. */
function pick(values: readonly string[], hops: number): string | undefined {
  return values[Math.max(values.length - hops, 0)];
}

/** "192.0.2.1", "192.0.2.1:4711", "2001:db8::1", "[2001:db8::1]:4711"; without a port it is 0. */
function parseAddress(text: string): ClientAddress | undefined {
  if (isIP(text) !== 0) return { host: unmapAddress(text), port: 0 };
  const [, inner, plain, port] = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d{1,5}))?$/.exec(text) ?? [];
  const host = inner ?? plain ?? "";
  return isIP(host) === 0 ? undefined : { host: unmapAddress(host), port: Number(port ?? 0) };
}

function listOf({ headers }: IncomingMessage, name: string): string[] {
  const value = headers[name];
  const text = Array.isArray(value) ? value.join(",") : value;
  return text === undefined ? [] : text.split(",").map((item) => item.trim());
}
