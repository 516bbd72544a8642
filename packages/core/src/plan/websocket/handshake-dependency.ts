import type { Dependency } from "../../declare/dependencies/dependency.ts";
import { HTTPException } from "../../errors/http-exception.ts";
import type { Request } from "../../request/request.ts";
import type { DependencyLayer } from "../dependencies/dependency-layer.ts";
import type { DependencyNeed } from "../route-plan.ts";
import { findHandshakeFault, type HandshakeFault } from "./find-handshake-fault.ts";
import type { WebSocketPlan } from "./plan-websocket.ts";

/** No dependency of a program's is called so. */
const handshakeName = "the handshake";

/** Puts the check of the handshake before all other dependencies of a WebSocket, guards of routers among them. */
export function withHandshake(
  layers: readonly DependencyLayer[],
  plan: WebSocketPlan,
): readonly DependencyLayer[] {
  const handshake: Dependency<void> = {
    settings: {},
    make: ({ request }: { readonly request: Request }) => checkHandshake(request, plan),
  };
  return [{ map: { [handshakeName]: handshake }, isOrdered: false }, ...layers];
}

/** The handler is not shown it. */
export function withoutHandshake(injected: readonly DependencyNeed[]): readonly DependencyNeed[] {
  return injected.filter(({ name }) => name !== handshakeName);
}

/** @throws {HTTPException} 400 or 426 for what is no handshake, 403 for another origin, 501 where no edge can take it. */
function checkHandshake(request: Request, { allowedOrigins }: WebSocketPlan): void {
  const fault =
    request.method === "GET" ? findHandshakeFault((name) => request.header(name)) : noGet;
  if (fault !== undefined) {
    const { statusCode, detail } = fault;
    throw new HTTPException(statusCode, { detail, headers: statusCode === 426 ? upgrade : {} });
  }
  const origin = request.header("origin");
  if (origin !== undefined && !isAllowed(origin, request, allowedOrigins)) {
    throw new HTTPException(403, {
      detail: "Pages of this origin may not open this WebSocket.",
    });
  }
  if (!request.canUpgrade) throw new HTTPException(501, { detail: noEdge });
}

/**
 * RFC 9110 sections 7.8 and 15.5.22, and RFC 6455 section 4.4. The connection ends: Node would keep one open that has a
 * `connection` of its own, whatever the client and the server's end ask for.
 */
const upgrade = {
  connection: "upgrade, close",
  upgrade: "websocket",
  "sec-websocket-version": "13",
};
// HEAD is answered where GET is.
const noGet: HandshakeFault = {
  statusCode: 426,
  detail: "Expected the handshake of a WebSocket, a GET.",
};
const noEdge =
  "This connection can't become a WebSocket. They are taken by `serve` on Node, over HTTP/1.1, where their routes were there when it was called.";

function isAllowed(
  origin: string,
  request: Request,
  allowed: WebSocketPlan["allowedOrigins"],
): boolean {
  if (allowed === "any") return true;
  if (allowed !== undefined) return allowed.has(origin.toLowerCase());
  // Compared without the scheme, which a server behind a proxy may not know.
  return hostOf(origin) === hostOf(request.url);
}

/** "https://shop.example:8443/x" → "shop.example:8443"; `undefined` for "null" and all that is no URL. */
function hostOf(url: string): string | undefined {
  const at = url.indexOf("://");
  return at === -1
    ? undefined
    : url
        .slice(at + 3)
        .split(/[/?#]/, 1)[0]
        ?.toLowerCase();
}
