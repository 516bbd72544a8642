import type { MaybePromise } from "@fastidious/schema";
import { DocumentedError } from "../../../errors/documented-error.ts";
import type { HTTPException } from "../../../errors/http-exception.ts";
import { isDocumentedErrorClass } from "../../../plan/errors/error-plan.ts";
import type { Response } from "../../../responses/response.ts";
import { answerDocumented } from "./answer-documented.ts";
import { answerUndocumented } from "./answer-undocumented.ts";
import type { Answers } from "./answers.ts";

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
  return answerUndocumented(error, answers.format);
}
