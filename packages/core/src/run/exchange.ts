import type { FormValues, Issue } from "@fastidious/schema";
import { ResponseDraft } from "../declare/response-draft.ts";
import type { PathTexts } from "../plan/route-table.ts";
import type { RoutePlan } from "../plan/route-plan.ts";
import { BackgroundTasks } from "../request/background/background-tasks.ts";
import type { Request } from "../request/request.ts";
import type { OpenStream } from "../responses/streams/open-stream.ts";
import type { OpenDependency } from "./dependencies/open-dependency.ts";
import { reportFailedTask } from "./finish/report-failed-task.ts";
import type { Overtime } from "./overtime/overtime.ts";
import type { RunPlan } from "./run-plan.ts";

/** What a request's body turned out to be. */
export type ReceivedBody =
  | { readonly value: unknown; readonly form?: FormValues | undefined }
  | "absent";

/** One request on its way through a route: what its steps hand to one another. Created empty; steps fill what they need. */
export class Exchange {
  readonly app: RunPlan;
  readonly request: Request;
  readonly route: RoutePlan;
  readonly params: PathTexts;
  /** Every error of every input met so far. */
  issues: Issue[] | undefined = undefined;
  body: ReceivedBody | undefined = undefined;
  /** Settles when a body has come that a dependency waits for. */
  receiving: Promise<void> | undefined = undefined;
  /** The query, parsed at first use. */
  queryValues: Record<string, string | string[]> | undefined = undefined;
  /** The values of the dependencies, by position in the route's plan. */
  made: unknown[] | undefined = undefined;
  /** Generator dependencies that wait to be closed, in the order of their opening. */
  opened: OpenDependency[] | undefined = undefined;
  tasks: BackgroundTasks | undefined = undefined;
  draft: ResponseDraft | undefined = undefined;
  /** The stream or WebSocket that the handler answered with: closed when the request is over, sent or not. */
  stream: OpenStream | undefined = undefined;
  /** Where `handlerTimeout` was over before the response was there. */
  overtime: Overtime | undefined = undefined;

  constructor(app: RunPlan, request: Request, route: RoutePlan, params: PathTexts) {
    this.app = app;
    this.request = request;
    this.route = route;
    this.params = params;
  }

  /** Whether something is left to do once its response was sent. */
  get isBusy(): boolean {
    return (
      this.stream !== undefined ||
      this.overtime !== undefined ||
      (this.tasks?.size ?? 0) > 0 ||
      (this.opened?.length ?? 0) > 0
    );
  }

  /** The draft, created at first use: most routes never write on it. */
  openDraft(): ResponseDraft {
    this.draft ??= new ResponseDraft();
    return this.draft;
  }

  /** The background tasks, created at first use. */
  openTasks(): BackgroundTasks {
    if (this.tasks === undefined) {
      const tasks = new BackgroundTasks((error) =>
        reportFailedTask(error, this.app, this.route.label),
      );
      this.tasks = tasks;
      this.request.showTasks(() => tasks.unfinished);
    }
    return this.tasks;
  }
}
