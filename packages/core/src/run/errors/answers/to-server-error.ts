import { JSONResponse } from "../../../responses/classes/json-response.ts";
import type { Response } from "../../../responses/response.ts";
import { withoutSniffing } from "../../../responses/headers/without-sniffing.ts";
import type { ErrorPlace } from "../error-place.ts";
import { toProblem } from "./to-problem.ts";

/** The fixed 500, and the error in the log. */
export function toServerError(error: unknown, { app, request, route }: ErrorPlace): Response {
  request.onServerError?.(error);
  app.logger.error(
    { err: error, route, method: request.method, path: request.path, requestId: request.id },
    "A request failed: answered with 500.",
  );
  const { usesProblems, mediaType } = app.errorFormat;
  const content = usesProblems ? toProblem(500) : { detail: "Internal Server Error" };
  return withoutSniffing(new JSONResponse(content, { statusCode: 500, mediaType }));
}
