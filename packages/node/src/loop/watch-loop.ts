import type { Logger } from "@fastidious/core";
import type { Traffic } from "../close/traffic.ts";
import { hasTerminal } from "../log/has-terminal.ts";
import { BlockTeller } from "./block-teller.ts";
import { LoopWatch } from "./loop-watch.ts";

/** Who watches the event loop of a server. */
export interface LoopWatchers {
  readonly watch: LoopWatch;
  /** In development only: it looks at each request. */
  readonly blocks: BlockTeller | undefined;
}

/** Plans who watches the event loop: who develops is told of each time that it is blocked, and others count. */
export function watchLoop(limit: number, traffic: Traffic, logger: Logger): LoopWatchers {
  const tells = limit > 0 && (hasTerminal() || process.env["NODE_ENV"] === "development");
  const blocks = tells ? new BlockTeller(limit, traffic, logger) : undefined;
  return { watch: blocks?.watch ?? new LoopWatch(limit), blocks };
}
