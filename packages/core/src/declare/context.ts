import type { BackgroundTasks } from "../request/background/background-tasks.ts";
import type { Request } from "../request/request.ts";
import type { HeadersInput } from "../responses/headers/response-headers.ts";
import type { Response } from "../responses/response.ts";
import type { ReplyContent } from "./routes/reply-content.ts";
import type { ResponseDraft } from "./response-draft.ts";
import type { PathValue, SlotValue } from "./slots.ts";

/** What every handler and dependency gets beside its inputs. */
export interface ContextCore<Responses> {
  /** The request as it came. */
  readonly request: Request;
  /** Status and headers for the response that will be decided. */
  readonly response: ResponseDraft;
  /** Work for after the response was sent. */
  readonly backgroundTasks: BackgroundTasks;
  /** Aborted when the client leaves before the whole response was sent. */
  readonly signal: AbortSignal;
  /** What middleware and dependencies have handed on. */
  readonly state: Record<string, unknown>;
  /**
   * Answers with one of the declared `responses`, validated by its model.
   *
   * @example
   * return reply(404, { detail: "no such item" });
   *
   * @throws {ResponseValidationError} When the content does not fit the model of that status.
   */
  // A method, so that an application with responses fits where one without is asked for.
  reply<Status extends keyof Responses & number>(
    this: void,
    status: Status,
    content: ReplyContent<Responses[Status]>,
    headers?: HeadersInput,
  ): Response;
}

/** The handler's context without its dependencies, which stand flat beside these slots. */
export interface Context<
  Path extends string,
  PathInput,
  Query,
  Headers,
  Cookies,
  Body,
  Form,
  Responses,
> extends ContextCore<Responses> {
  readonly path: PathValue<Path, PathInput>;
  readonly query: SlotValue<"query", Query>;
  readonly headers: SlotValue<"headers", Headers>;
  readonly cookies: SlotValue<"cookies", Cookies>;
  readonly body: SlotValue<"body", Body>;
  readonly form: SlotValue<"form", Form>;
}
