import type { HTTPException } from "../../../errors/http-exception.ts";
import type { ErrorFormat } from "../../../plan/errors/error-format.ts";
import { forbidsBody } from "../../../responses/forbids-body.ts";
import { JSONResponse } from "../../../responses/classes/json-response.ts";
import { Response } from "../../../responses/response.ts";
import { withoutSniffing } from "../../../responses/headers/without-sniffing.ts";
import { exceptionToProblem } from "./to-problem.ts";

/**
 * An HTTPException that has no shape of its own, in that of the application.
 *
 * @throws What keeps it from being sent.
 */
export function answerUndocumented(
  error: HTTPException,
  { usesProblems, mediaType }: ErrorFormat,
): Response {
  const { statusCode, headers, detail } = error;
  if (forbidsBody(statusCode)) return new Response(null, { statusCode, headers });
  const content = usesProblems ? exceptionToProblem(error) : { detail };
  return withoutSniffing(new JSONResponse(content, { statusCode, headers, mediaType }));
}
