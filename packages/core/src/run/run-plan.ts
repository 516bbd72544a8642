import type { ExceptionHandlers } from "../declare/errors/exception-handlers.ts";
import type { MiddlewarePlan } from "../middleware/middleware-plan.ts";
import type { ErrorFormat } from "../plan/errors/error-format.ts";
import type { LifespanLayer } from "../plan/lifespan-layer.ts";
import type { RouteTable } from "../plan/route-table.ts";
import type { BackgroundTaskErrorHook } from "../request/background/background-task-error-hook.ts";
import type { FormReading } from "../request/form/read-form.ts";
import type { Logger } from "../request/logger.ts";
import type { FileAccess } from "../responses/files/file-access.ts";

/** An application made ready: what every request needs. */
export interface RunPlan {
  readonly table: RouteTable;
  /** Asked where the table has nothing to say of a path. */
  readonly fallbacks: RouteTable | undefined;
  /** All middleware as one, `undefined` where there is none. */
  readonly middleware: MiddlewarePlan | undefined;
  /** The application's own: those of its routers are in the routes' plans. */
  readonly exceptionHandlers: ExceptionHandlers;
  readonly errorFormat: ErrorFormat;
  readonly logger: Logger;
  /** Told of background tasks that fail, in place of the log. */
  readonly onBackgroundTaskError: BackgroundTaskErrorHook | undefined;
  readonly redirectSlashes: boolean;
  /** What a proxy takes away from the start of every path; empty for nothing. */
  readonly rootPath: string;
  /** The most bytes of a body that is read where no route is found yet. */
  readonly bodyLimit: number;
  /** How a form is read where no route is found yet. */
  readonly formReading: FormReading;
  /** Whether 422 answers repeat what the client sent. */
  readonly echoInput: boolean;
  /** The application's own lifespan, whose state every request sees. */
  readonly layer: LifespanLayer | undefined;
  /** Rejects where there is no file system. */
  readonly loadFiles: () => Promise<FileAccess>;
}
