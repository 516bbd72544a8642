import type { ReadResult } from "@fastidious/schema";
import type { Exchange } from "../exchange.ts";
import { asReturned } from "./as-returned.ts";
import { refuseMisfit } from "./refuse-misfit.ts";

/** What a value was fitted to; where it does not fit and validation only logs, the value as it was given. */
export function dataOf(fitted: ReadResult, given: unknown, exchange: Exchange): unknown {
  if (fitted.success) return fitted.data;
  refuseMisfit(fitted.issues, exchange);
  return asReturned(given, exchange);
}
