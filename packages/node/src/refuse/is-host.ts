// RFC 9112 section 3.2 and RFC 3986 section 3.2.2: a name or an address, and perhaps a port. No user, path or query.
const grammar = /^(?:\[[0-9A-Fa-f:.]+\]|[\w.~!$&'()*+,;=%-]+)(?::(\d{1,5}))?$/;

// Most requests of a server name the same host.
let lastProper = "";

/**
 * Whether a text is a host, and a host only. Others build addresses from it: "x/admin?" would show them another path than
 * the one that was routed.
 */
export function isHost(host: string): boolean {
  if (host === lastProper) return host !== "";
  const found = grammar.exec(host);
  if (found === null || Number(found[1] ?? 0) > 65_535) return false;
  // Names that no URL can have pass the grammar: "256.0.0.1", "[::1::2]", "a%00b", "xn--a".
  if (!URL.canParse(`http://${host}`)) return false;
  lastProper = host;
  return true;
}
