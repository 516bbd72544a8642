import type { Logger } from "@fastidious/core";
import type { Traffic } from "../close/traffic.ts";
import type { NodeRequest } from "../node-request.ts";
import { LoopWatch } from "./loop-watch.ts";
import { nameRequest } from "./name-request.ts";

/** More would not help anybody to find the one. */
const mostNamed = 5;

/** Tells a developer who has blocked the event loop. It looks before and after each request, and is for development. */
export class BlockTeller {
  readonly watch: LoopWatch;
  private readonly logger: Logger;
  private readonly traffic: Traffic;
  /** The request that has begun since the loop was looked at last: whatever takes time now is its doing. */
  private begun: NodeRequest | undefined = undefined;

  constructor(limit: number, traffic: Traffic, logger: Logger) {
    this.watch = new LoopWatch(limit, (late) => {
      this.begun = undefined;
      this.tell(late, this.running);
    });
    this.traffic = traffic;
    this.logger = logger;
  }

  /** A request is about to run. Called before the traffic knows of it: what was late before is not its doing. */
  begin(request: NodeRequest): void {
    const late = this.watch.look();
    if (late !== undefined) this.tell(late, this.running);
    this.watch.begin();
    this.begun = request;
  }

  /** A request is answered. Called while the traffic knows of it. */
  end(request: NodeRequest): void {
    const late = this.watch.look();
    if (late !== undefined) {
      // What has just run on is the first to be suspected.
      this.tell(late, this.begun === request ? [request] : [request, ...this.running]);
    }
    this.begun = undefined;
  }

  private get running(): readonly NodeRequest[] {
    return this.traffic.running.map(({ request }) => request);
  }

  private tell(late: number, suspects: readonly NodeRequest[]): void {
    const routes = [...new Set(suspects.map(nameRequest))].slice(0, mostNamed);
    const fields = { duration: late, routes };
    this.logger.warn(fields, `The event loop was blocked for ${late} ms${explain(routes)}`);
  }
}

function explain(routes: readonly string[]): string {
  if (routes.length === 0) {
    return ", while no request ran: by a background task, a timer, a lifespan or what the program does beside.";
  }
  const rest = "Nothing else ran meanwhile. Do such work in a worker thread, or in parts.";
  return routes.length === 1
    ? ` by ${routes[0]}. ${rest}`
    : ` by one of ${routes.join(", ")}. ${rest}`;
}
