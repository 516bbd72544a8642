import type { Servable } from "@fastidious/core";
import type { AccessLog } from "../log/access-log.ts";
import type { BlockTeller } from "../loop/block-teller.ts";
import type { ServeSettings } from "../serve/serve-settings.ts";
import type { Pipelines } from "../pipeline/pipelines.ts";
import type { Connections } from "./connections/connections.ts";
import type { OpenBodies } from "./connections/open-bodies.ts";
import type { OpenSockets } from "./connections/open-sockets.ts";
import type { ServerState } from "./server-state.ts";
import type { Traffic } from "./traffic.ts";

/** An application on its server, and what it is busy with. */
export interface Business {
  readonly app: Servable;
  readonly limits: ServeSettings["limits"];
  readonly state: ServerState;
  readonly traffic: Traffic;
  readonly bodies: OpenBodies;
  readonly sockets: OpenSockets;
  readonly connections: Connections;
  readonly pipelines: Pipelines;
  /** Where requests have a line each. */
  readonly log: AccessLog | undefined;
  /** In development only. */
  readonly blocks: BlockTeller | undefined;
}
