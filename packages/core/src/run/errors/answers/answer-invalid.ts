import type { JSONBody, MaybePromise } from "@fastidious/schema";
import type { RequestValidationError } from "../../../errors/request-validation-error.ts";
import type { ValidationPlan } from "../../../plan/errors/error-format.ts";
import type { Request } from "../../../request/request.ts";
import { JSONResponse } from "../../../responses/classes/json-response.ts";
import { Response } from "../../../responses/response.ts";
import { withoutSniffing } from "../../../responses/headers/without-sniffing.ts";
import type { Answers } from "./answers.ts";
import { refuseContent } from "./refuse-content.ts";
import { issuesToProblem } from "./to-problem.ts";

/**
 * The issues of an invalid request, in the shape that the application gives them.
 *
 * @throws {ResponseValidationError} When the application's own content does not fit its model; as a rejection.
 */
export function answerInvalid(
  error: RequestValidationError,
  request: Request,
  { format, route }: Answers,
): MaybePromise<Response> {
  const { validation, validationStatus: statusCode, mediaType, usesProblems } = format;
  if (validation === undefined) {
    const { issues } = error;
    const content = usesProblems ? issuesToProblem(statusCode, issues) : { detail: issues };
    return withoutSniffing(new JSONResponse(content, { statusCode, mediaType }));
  }
  const place = `${route ?? "outside of a route"}, validationError`;
  return write(validation, validation.content(error, request), place).then((body) =>
    withoutSniffing(new Response(body, { statusCode, mediaType })),
  );
}

async function write(plan: ValidationPlan, content: unknown, place: string): Promise<JSONBody> {
  const written = await plan.responseModel.write(await content);
  return written.success ? written.body : refuseContent(written.issues, place);
}
