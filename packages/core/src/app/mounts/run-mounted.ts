import type { MaybePromise } from "@fastidious/schema";
import type { ContextCore } from "../../declare/context.ts";
import { MountedRequest } from "../../request/mounted-request.ts";
import type { Response } from "../../responses/response.ts";
import type { Servable } from "../servable.ts";

/**
 * A handler that has a mounted application answer: in the same tick where that does. What the application has to do after
 * its response is done when the response around it was sent.
 */
export function runMounted(
  mounted: Servable,
  prefix: string,
): (context: ContextCore<unknown>) => MaybePromise<Response> {
  const point = { prefix, depth: prefix.split("/").length - 1 };
  return ({ request, backgroundTasks }) => {
    let answered: Response | undefined;
    let answer = (response: Response): void => void (answered = response);
    mounted.handle(new MountedRequest(request, point), (response, finish) => {
      if (finish !== undefined) backgroundTasks.addTask(finish);
      answer(withoutWork(response));
    });
    return answered ?? new Promise((resolve) => (answer = resolve));
  };
}

/** The response's own background work is part of what the mounted application does afterwards. */
function withoutWork(response: Response): Response {
  if (response.background === undefined) return response;
  const copy = response.copy();
  copy.background = undefined;
  return copy;
}
