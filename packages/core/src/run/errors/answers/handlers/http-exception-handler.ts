import type { HTTPException } from "../../../../errors/http-exception.ts";
import type { Request } from "../../../../request/request.ts";
import type { Response } from "../../../../responses/response.ts";
import { answerException } from "../answer-exception.ts";
import { recallAnswers } from "../answers.ts";

/**
 * Answers an `HTTPException` as the application does by itself: for exception handlers that do something first.
 *
 * @example
 * app.exceptionHandler(HTTPException, (request, error) => {
 *   metrics.count(error.statusCode);
 *   return httpExceptionHandler(request, error);
 * });
 *
 * @see https://fastapi.tiangolo.com/tutorial/handling-errors/#reuse-fastapis-exception-handlers
 */
export async function httpExceptionHandler(
  request: Request,
  error: HTTPException,
): Promise<Response> {
  return answerException(error, recallAnswers(request));
}
