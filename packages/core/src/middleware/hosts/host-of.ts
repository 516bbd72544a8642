import type { Request } from "../../request/request.ts";

/** The host that a client says it asks. */
export interface ClaimedHost {
  /** In lower case; an IPv6 address in its brackets. */
  readonly name: string;
  /** With its colon, or "". */
  readonly port: string;
}

const grammar = /^(\[[\da-f:.]+\]|[^\s:[\]@/\\?#]+)(:\d{1,5})?$/;

/** The `Host` of a request, or the host of its URL where an edge hands on none; `undefined` where it is no host. */
export function hostOf(request: Request): ClaimedHost | undefined {
  const claimed = request.header("host") ?? /^[^:]+:\/\/([^/?#]*)/.exec(request.url)?.[1] ?? "";
  const [, name, port = ""] = grammar.exec(claimed.toLowerCase()) ?? [];
  return name === undefined ? undefined : { name, port };
}
