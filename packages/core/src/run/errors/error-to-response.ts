import type { MaybePromise } from "@fastidious/schema";
import { HTTPException } from "../../errors/http-exception.ts";
import { RequestValidationError } from "../../errors/request-validation-error.ts";
import type { Request } from "../../request/request.ts";
import { FileResponse } from "../../responses/files/file-response.ts";
import { forbidsBody } from "../../responses/forbids-body.ts";
import { JSONResponse } from "../../responses/json-response.ts";
import { Response } from "../../responses/response.ts";
import { WebResponse } from "../../responses/web-response.ts";
import { decideFile } from "../decide/decide-file.ts";
import type { RunPlan } from "../run-plan.ts";

/** Where an error happened, for the log. */
interface Place {
  readonly app: RunPlan;
  readonly request: Request;
  /** "GET /items/{id}" where a route was found. */
  readonly route: string | undefined;
}

/**
 * Every error leaves through here, once: through the application's handler for its status or class, or else as 4xx with
 * the place for the client's mistakes and as a fixed 500 with a log for ours. A handler that fails itself is ours too.
 * It never throws and never rejects.
 */
export function errorToResponse(error: unknown, place: Place): MaybePromise<Response> {
  const handler = place.app.exceptionHandlers.find(error, statusOf(error));
  if (handler === undefined) return toDefault(error, place);
  return answerBy(() => handler(place.request, toError(error)), place);
}

/** The fixed 500, and the error in the log. */
export function toServerError(error: unknown, { app, request, route }: Place): Response {
  app.logger.error(
    { err: error, route, method: request.method, path: request.path },
    "A request failed: answered with 500.",
  );
  return new JSONResponse({ detail: "Internal Server Error" }, { statusCode: 500 });
}

/** Handlers are promised an Error, and JavaScript throws anything. */
function toError(thrown: unknown): Error {
  return thrown instanceof Error
    ? thrown
    : new Error("Something that is no Error was thrown.", { cause: thrown });
}

function statusOf(error: unknown): number {
  if (error instanceof HTTPException) return error.statusCode;
  return error instanceof RequestValidationError ? 422 : 500;
}

async function answerBy(answer: () => unknown, place: Place): Promise<Response> {
  try {
    const answered = await answer();
    if (answered instanceof FileResponse) return await decideFile(answered, place);
    if (answered instanceof Response) return answered;
    if (answered instanceof globalThis.Response) return new WebResponse(answered);
    throw new TypeError("An exception handler returned no response. Return one, or throw.");
  } catch (error) {
    return toDefault(error, place);
  }
}

function toDefault(error: unknown, place: Place): Response {
  try {
    if (error instanceof HTTPException) return toHTTPResponse(error);
    if (error instanceof RequestValidationError) {
      return new JSONResponse({ detail: error.issues }, { statusCode: 422 });
    }
    return toServerError(error, place);
  } catch (unsendable) {
    // A detail that JSON can't hold, or a header that can't go on the wire.
    return toServerError(unsendable, place);
  }
}

function toHTTPResponse(error: HTTPException): Response {
  const { statusCode, headers, detail } = error;
  if (forbidsBody(statusCode)) return new Response(null, { statusCode, headers });
  return new JSONResponse({ detail }, { statusCode, headers });
}
