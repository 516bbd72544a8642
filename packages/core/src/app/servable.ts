import type { RoutePlan } from "../plan/route-plan.ts";
import type { Logger } from "../request/logger.ts";
import type { Request } from "../request/request.ts";
import type { Response } from "../responses/response.ts";
import type { Send } from "../run/run-request.ts";

/** What an edge needs of an application. */
export interface Servable {
  /** Makes the application ready. @throws {DefinitionError} With every problem of it. */
  plan(): readonly RoutePlan[];
  /** Whether it, or an application that is mounted in it, has WebSockets: an edge need not be ready for them otherwise. */
  takesWebSockets(): boolean;
  /** Runs what stands before the `yield` of lifespans, and makes dependencies of the scope "app". */
  start(): Promise<void>;
  /** Runs what stands after it, last opened first. Resolves to the names of what failed. */
  close(): Promise<readonly string[]>;
  /** Where it tells of troubles. */
  readonly logger: Logger;
  /** Gives it a logger, unless it has one. @returns Whether it has none of its own. */
  useLogger(logger: Logger): boolean;
  /** Answers a request; the edge sends the response. */
  handle(request: Request, send: Send): void;
  /** Answers what is no proper request, which nothing of the application sees. */
  refuse(statusCode: number, detail: string): Response;
}
