import type { MaybePromise } from "@fastidious/schema";
import { DocumentedError } from "../../../errors/documented-error.ts";
import type { HTTPException } from "../../../errors/http-exception.ts";
import { isDocumentedErrorClass } from "../../../plan/errors/error-plan.ts";
import { forbidsBody } from "../../../responses/forbids-body.ts";
import { JSONResponse } from "../../../responses/json-response.ts";
import { Response } from "../../../responses/response.ts";
import { answerDocumented } from "./answer-documented.ts";
import type { Answers } from "./answers.ts";
import { exceptionToProblem } from "./to-problem.ts";

/**
 * A documented error has the shape of its model, any other HTTPException that of the application.
 *
 * @throws What keeps it from being sent; as a rejection, too.
 */
export function answerException(error: HTTPException, answers: Answers): MaybePromise<Response> {
  // A class that extends DocumentedError by itself has no model.
  if (error instanceof DocumentedError && isDocumentedErrorClass(error.constructor)) {
    return answerDocumented(error, error.constructor, answers);
  }
  const { statusCode, headers, detail } = error;
  if (forbidsBody(statusCode)) return new Response(null, { statusCode, headers });
  const { usesProblems, mediaType } = answers.format;
  const content = usesProblems ? exceptionToProblem(error) : { detail };
  return new JSONResponse(content, { statusCode, headers, mediaType });
}
