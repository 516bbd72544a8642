import type { Difference } from "../compare/difference.ts";
import type { Exchange } from "../recorded/exchange.ts";

/** Something that we do otherwise than FastAPI on purpose. */
export interface Deviation {
  /** What we do, as the page "Differences from FastAPI" says it. */
  readonly title: string;
  readonly reason: string;
  /** The samples (`body/tutorial001`) where it may and must be met; absent when it may be met anywhere. */
  readonly samples?: readonly string[];
  /** Whether this is why the answers differ there. */
  explains(difference: Difference, exchange: Exchange): boolean;
}
