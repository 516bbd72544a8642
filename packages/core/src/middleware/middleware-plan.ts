import type { Chain } from "./compose.ts";

/** All middleware of an application as one. */
export interface MiddlewarePlan {
  readonly run: Chain;
  /** Whether none of it reads the bodies of responses. */
  readonly leavesBody: boolean;
}
