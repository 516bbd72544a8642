import { isWebResponse } from "../../responses/classes/is-web-response.ts";
import { type HeadersInput, ResponseHeaders } from "../../responses/headers/response-headers.ts";
import { Response } from "../../responses/response.ts";
import { WebResponse } from "../../responses/classes/web-response.ts";
import type { ServedSession } from "./served-session.ts";
import { WebSocketResponse } from "./websocket-response.ts";

/** What a handshake is accepted with. */
export interface WebSocketAcceptance {
  /** One of those that the client offers. Default: the first of the route's `subprotocols` that it does. */
  readonly subprotocol?: string | undefined;
  /** Sent with the handshake, over same-named ones of the injected response. */
  readonly headers?: HeadersInput | undefined;
}

/** What a handshake begins with. */
export interface HandshakeStart {
  /** Subprotocols that the client offers. */
  readonly offered: readonly string[];
  /** Those that the route would have, the best first. */
  readonly wanted: readonly string[];
  /** What dependencies and the handler have set for the answer. */
  readonly injected: () => ResponseHeaders;
}

/** Takes the one answer: a {@link WebSocketResponse}, any other response, or an error to be answered. */
export interface HandshakeAnswer {
  readonly resolve: (response: Response) => void;
  readonly reject: (error: unknown) => void;
}

/** The handshake of a WebSocket: accepted or denied, once. */
export class Handshake {
  readonly offered: readonly string[];
  isAnswered = false;
  private readonly start: HandshakeStart;
  private readonly answer: HandshakeAnswer;

  constructor(start: HandshakeStart, answer: HandshakeAnswer) {
    this.start = start;
    this.answer = answer;
    this.offered = start.offered;
  }

  /** @returns The subprotocol. */
  accept(session: ServedSession, acceptance: WebSocketAcceptance): string | undefined {
    if (this.isAnswered) {
      throw new TypeError("accept: the handshake was answered already. Call accept() once.");
    }
    const subprotocol = this.choose(acceptance.subprotocol);
    const response = new WebSocketResponse(session, subprotocol);
    response.headers.merge(this.start.injected());
    response.headers.merge(new ResponseHeaders(acceptance.headers));
    this.isAnswered = true;
    this.answer.resolve(response);
    return subprotocol;
  }

  /** Answers with an error. */
  deny(error: unknown): void {
    this.isAnswered = true;
    this.answer.reject(error);
  }

  /** Answers with what a handler has returned in place of accepting. */
  denyWith(returned: unknown): void {
    this.isAnswered = true;
    if (returned instanceof Response) this.answer.resolve(returned);
    else if (isWebResponse(returned)) this.answer.resolve(new WebResponse(returned));
    else {
      this.answer.reject(
        new TypeError(
          'The handler ended without an answer to the handshake. Write "await socket.accept()", or return a response.',
        ),
      );
    }
  }

  private choose(named: string | undefined): string | undefined {
    const { offered, wanted } = this.start;
    if (named === undefined) return wanted.find((one) => offered.includes(one));
    if (offered.includes(named)) return named;
    throw new TypeError(
      `accept: the client does not offer the subprotocol "${named}". Take one of socket.subprotocols.`,
    );
  }
}
