import type { IncomingMessage, ServerResponse } from "node:http";
import type { ClientAddress } from "@fastidious/core";
import { NodeRequest } from "../node-request.ts";
import { type Forwarded, readForwarded } from "./read-forwarded.ts";
import type { TrustedProxies } from "./trusted-proxies.ts";

// Long enough for the ids of tracing systems, and nothing in it that means something in a log.
const properID = /^[\w.+=/-]{1,128}$/;

/** A request to a server that has trusted proxies: what they say is read when it is asked for. */
export class ForwardedRequest extends NodeRequest {
  private readonly trusted: TrustedProxies;
  private read: Forwarded | undefined = undefined;

  constructor(incoming: IncomingMessage, outgoing: ServerResponse, trusted: TrustedProxies) {
    super(incoming, outgoing);
    this.trusted = trusted;
  }

  override get client(): ClientAddress | null {
    return this.forwarded.client ?? super.client;
  }

  protected override get scheme(): string {
    return this.forwarded.scheme ?? super.scheme;
  }

  protected override get host(): string {
    return this.forwarded.host ?? super.host;
  }

  protected override makeID(): string {
    const given = this.header("x-request-id");
    const isTrusted = this.trusted.has(this.incoming.socket.remoteAddress ?? "");
    return isTrusted && given !== undefined && properID.test(given) ? given : super.makeID();
  }

  private get forwarded(): Forwarded {
    this.read ??= readForwarded(this.incoming, this.trusted);
    return this.read;
  }
}
