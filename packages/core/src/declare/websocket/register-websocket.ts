import type { Schema } from "@fastidious/schema";
import type {
  DependencyMap,
  DependencyValues,
  NoDependencies,
} from "../dependencies/dependency.ts";
import type { NoState } from "../lifespan.ts";
import type { AnyResponse } from "../routes/returned.ts";
import type { StateSlot } from "../routes/route.ts";
import type { PathCheck, SlotInput } from "../slots.ts";
import type { WebSocketContext } from "./websocket-context.ts";
import type { SharedWebSocketSettings, WebSocketSettings } from "./websocket-settings.ts";

/** The settings of a WebSocket whose types nothing depends on. */
type UntypedSettings = SharedWebSocketSettings &
  Pick<WebSocketSettings, "dependenciesInOrder" | "subprotocols">;

/** The options of a WebSocket, one type parameter a slot. */
export interface WebSocketOptions<
  Path extends string,
  PathInput,
  Query,
  Headers,
  Cookies,
  Dependencies,
  Receive,
  Send,
> extends UntypedSettings {
  readonly path?: (PathInput & PathCheck<Path, PathInput>) | undefined;
  readonly query?: Query;
  readonly headers?: Headers;
  readonly cookies?: Cookies;
  readonly dependencies?: Dependencies;
  readonly receive?: Receive;
  readonly send?: Send;
}

/** What a handler returns in place of accepting. */
type Denial = void | AnyResponse;

/** A router's or the application's way to register WebSockets: its prefix and dependencies reach the types of each. */
export interface RegisterWebSocket<Prefix extends string, Outer, State = NoState> {
  <
    const Path extends string,
    PathInput extends SlotInput | undefined = undefined,
    Query extends SlotInput | undefined = undefined,
    Headers extends SlotInput | undefined = undefined,
    Cookies extends SlotInput | undefined = undefined,
    Dependencies extends DependencyMap = NoDependencies,
    Receive extends Schema | undefined = undefined,
    Send extends Schema | undefined = undefined,
  >(
    path: Path,
    options: WebSocketOptions<
      `${Prefix}${Path}`,
      PathInput,
      Query,
      Headers,
      Cookies,
      Dependencies,
      Receive,
      Send
    >,
    handler: NoInfer<
      (
        context: WebSocketContext<
          `${Prefix}${Path}`,
          PathInput,
          Query,
          Headers,
          Cookies,
          Receive,
          Send
        > &
          StateSlot<State> &
          DependencyValues<Outer & Dependencies>,
      ) => Denial | Promise<Denial>
    >,
  ): void;
  <const Path extends string>(
    path: Path,
    handler: (
      context: WebSocketContext<`${Prefix}${Path}`> & StateSlot<State> & DependencyValues<Outer>,
    ) => Denial | Promise<Denial>,
  ): void;
}
