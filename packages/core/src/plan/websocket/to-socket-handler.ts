import type { ResponseDraft } from "../../declare/response-draft.ts";
import type { Request } from "../../request/request.ts";
import { Handshake } from "../../request/websocket/handshake.ts";
import { WebSocketSession } from "../../request/websocket/websocket-session.ts";
import { WebSocket } from "../../request/websocket/websocket.ts";
import type { Response } from "../../responses/response.ts";
import type { RoutePlan } from "../route-plan.ts";
import type { WebSocketPlan } from "./plan-websocket.ts";

/** What of a request's context is used here. */
interface HandshakeContext {
  readonly request: Request;
  readonly response: ResponseDraft;
  socket?: WebSocket;
}

/**
 * Makes the handler of a WebSocket one that answers its handshake: the answer is there when it accepts or denies, while the
 * handler itself runs on.
 */
export function toSocketHandler(
  { limits, subprotocols, codec }: WebSocketPlan,
  handler: RoutePlan["handler"],
): (context: HandshakeContext) => Promise<Response> {
  return (context) =>
    new Promise((resolve, reject) => {
      const { request } = context;
      const offered = listOf(request.header("sec-websocket-protocol"));
      const injected = (): ResponseDraft["headers"] => context.response.headers;
      const handshake = new Handshake(
        { offered, wanted: subprotocols, injected },
        { resolve, reject },
      );
      const session = new WebSocketSession(limits, handshake, (reason) => request.abort(reason));
      context.socket = new WebSocket(session, codec);
      // Proof: the context holds what the route's options declare; the types were erased when the route was planned.
      session.handle(() => handler(context as never));
    });
}

function listOf(header: string | undefined): readonly string[] {
  return header === undefined ? [] : header.split(",").map((name) => name.trim());
}
