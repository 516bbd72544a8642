import type { BackgroundTasks } from "../../request/background/background-tasks.ts";
import type { Request } from "../../request/request.ts";
import type { WebSocket } from "../../request/websocket/websocket.ts";
import type { ResponseDraft } from "../response-draft.ts";
import type { ModelOutput, Returnable } from "../routes/returned.ts";
import type { PathValue, SlotValue } from "../slots.ts";

/** `Received<ZodObject>` → what is received by that schema; without one, `unknown`. */
type Received<Receive> = [Receive] extends [undefined] ? unknown : ModelOutput<Receive>;

/** `Sent<ZodObject>` → what may be sent by that schema; without one, `unknown`. */
type Sent<Send> = [Send] extends [undefined] ? unknown : Returnable<Send>;

/** What the handler of a WebSocket gets, without its dependencies, which stand flat beside these slots. */
export interface WebSocketContext<
  Path extends string,
  PathInput = undefined,
  Query = undefined,
  Headers = undefined,
  Cookies = undefined,
  Receive = undefined,
  Send = undefined,
> {
  readonly socket: WebSocket<Received<Receive>, Sent<Send>>;
  readonly path: PathValue<Path, PathInput>;
  readonly query: SlotValue<"query", Query>;
  readonly headers: SlotValue<"headers", Headers>;
  readonly cookies: SlotValue<"cookies", Cookies>;
  /** The request of the handshake. */
  readonly request: Request;
  /** Headers and cookies for the answer to the handshake. */
  readonly response: ResponseDraft;
  /** Work for after the socket's end. */
  readonly backgroundTasks: BackgroundTasks;
  /** Aborted when the client leaves, and when the server closes, unless the handler has ended before. */
  readonly signal: AbortSignal;
  /** What middleware and dependencies have handed on. */
  readonly state: Record<string, unknown>;
}
