import type { RequestValidationError } from "../../../../errors/request-validation-error.ts";
import type { Request } from "../../../../request/request.ts";
import type { Response } from "../../../../responses/response.ts";
import { answerInvalid } from "../answer-invalid.ts";
import { recallAnswers } from "../answers.ts";

/**
 * Answers an invalid request as the application does by itself: for exception handlers that do something first.
 *
 * @see https://fastapi.tiangolo.com/tutorial/handling-errors/#reuse-fastapis-exception-handlers
 */
export async function requestValidationExceptionHandler(
  request: Request,
  error: RequestValidationError,
): Promise<Response> {
  return answerInvalid(error, request, recallAnswers(request));
}
