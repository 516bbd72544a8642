import { encodeJSON, type JSONBody, type ReadResult } from "@fastidious/schema";
import type { DocumentedError, DocumentedErrorClass } from "../../../errors/documented-error.ts";
import { type ErrorPlan, planError } from "../../../plan/errors/error-plan.ts";
import { Response } from "../../../responses/response.ts";
import { withoutSniffing } from "../../../responses/headers/without-sniffing.ts";
import type { Answers } from "./answers.ts";
import { refuseContent } from "./refuse-content.ts";
import { toProblem } from "./to-problem.ts";

/**
 * The content of a documented error as its model has it; with problem details, the model's fields as extension members.
 *
 * @throws {ResponseValidationError} When the content does not fit the model.
 */
export async function answerDocumented(
  error: DocumentedError,
  errorClass: DocumentedErrorClass,
  { format, route }: Answers,
): Promise<Response> {
  const { statusCode, headers, content } = error;
  const plan = planError(errorClass, format);
  const place = `${route ?? "outside of a route"}, the error ${errorClass.errorName}`;
  const body = plan.isProblem
    ? encodeJSON(toProblem(statusCode, toMembers(await plan.model.fit(content), place)))
    : await write(content, plan, place);
  return withoutSniffing(new Response(body, { statusCode, headers, mediaType: plan.mediaType }));
}

async function write(content: unknown, { model }: ErrorPlan, place: string): Promise<JSONBody> {
  const written = await model.write(content);
  return written.success ? written.body : refuseContent(written.issues, place);
}

function toMembers(fitted: ReadResult, place: string): Readonly<Record<string, unknown>> {
  if (!fitted.success) return refuseContent(fitted.issues, place);
  // Proof: only an object schema is planned as a problem, and its fitted values are objects.
  return fitted.data as Readonly<Record<string, unknown>>;
}
