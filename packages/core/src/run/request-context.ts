import type { ContextCore } from "../declare/context.ts";
import type { ResponseDraft } from "../declare/response-draft.ts";
import type { BackgroundTasks } from "../request/background/background-tasks.ts";
import type { Request } from "../request/request.ts";
import type { Exchange } from "./exchange.ts";
import { createReply } from "./decide/create-reply.ts";

/**
 * What one handler or dependency gets. Its inputs are filled in before it is called, its dependencies stand beside them
 * under their names; what few routes use is created when it is asked for.
 */
export class RequestContext implements ContextCore<unknown> {
  readonly request: Request;
  path: unknown = undefined;
  query: unknown = undefined;
  headers: unknown = undefined;
  cookies: unknown = undefined;
  body: unknown = undefined;
  form: unknown = undefined;
  /** Set where an input did not fit, so that a dependency is not called without it. */
  declare isUnfit?: true;
  // Truly private: a dependency may be called `exchange`.
  readonly #exchange: Exchange;

  constructor(exchange: Exchange) {
    this.#exchange = exchange;
    this.request = exchange.request;
  }

  get response(): ResponseDraft {
    return this.#exchange.openDraft();
  }

  get backgroundTasks(): BackgroundTasks {
    return this.#exchange.openTasks();
  }

  get signal(): AbortSignal {
    return this.request.signal;
  }

  get state(): Record<string, unknown> {
    return this.request.state;
  }

  get reply(): ContextCore<unknown>["reply"] {
    return createReply(this.#exchange.route);
  }
}
