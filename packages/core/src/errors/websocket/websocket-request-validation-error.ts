import type { Issue } from "@fastidious/schema";
import { WebSocketException } from "./websocket-exception.ts";

/**
 * A message does not fit the schema `receive`. A handler may catch it, tell the client and go on; let through, it closes the
 * socket with 1008 and the first mistake as the reason.
 */
export class WebSocketRequestValidationError extends WebSocketException {
  override readonly name: string = "WebSocketRequestValidationError";
  /** All that does not fit; `loc` begins with `message`. */
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    const [first] = issues;
    super(1008, first === undefined ? "" : `${first.loc.join(".")}: ${first.msg}`);
    this.issues = issues;
  }
}
