import type { MaybePromise } from "@fastidious/schema";
import type { ExceptionHandler } from "../../declare/errors/exception-handlers.ts";
import { HTTPException } from "../../errors/http-exception.ts";
import { RequestValidationError } from "../../errors/request-validation-error.ts";
import { WebSocketException } from "../../errors/websocket/websocket-exception.ts";
import { FileResponse } from "../../responses/files/file-response.ts";
import { isWebResponse } from "../../responses/classes/is-web-response.ts";
import { Response } from "../../responses/response.ts";
import { WebResponse } from "../../responses/classes/web-response.ts";
import { decideFile } from "../decide/files/decide-file.ts";
import { isPromise } from "../is-promise.ts";
import { answerException } from "./answers/answer-exception.ts";
import { answerInvalid } from "./answers/answer-invalid.ts";
import { rememberAnswers } from "./answers/answers.ts";
import { toServerError } from "./answers/to-server-error.ts";
import type { ErrorPlace } from "./error-place.ts";
import { tellUnlisted } from "./tell-unlisted.ts";

/**
 * Every error leaves through here, once: through the nearest handler for its status or class, of the routers around its
 * route from the inside out and then of the application, or else by the answer that it has of itself. A handler that
 * fails hands its own error on to those further out.
 *
 * It never throws and never rejects.
 */
export function errorToResponse(error: unknown, place: ErrorPlace): MaybePromise<Response> {
  tellUnlisted(error, place);
  return answerFrom(0, error, place);
}

/** @param start - Where, in the handlers from the inside out, the first stands that may answer. */
function answerFrom(start: number, error: unknown, place: ErrorPlace): MaybePromise<Response> {
  const layers = place.errors?.handlers ?? [place.app.exceptionHandlers];
  const statusCode = statusOf(error, place);
  for (let at = start; at < layers.length; at += 1) {
    const handler = layers[at]?.find(error, statusCode);
    if (handler !== undefined) {
      return answerBy(handler, error, place).catch((failure: unknown) =>
        answerFrom(at + 1, failure, place),
      );
    }
  }
  return answerByDefault(error, place);
}

function statusOf(error: unknown, { app }: ErrorPlace): number {
  if (error instanceof HTTPException) return error.statusCode;
  if (error instanceof WebSocketException) return 403;
  return error instanceof RequestValidationError ? app.errorFormat.validationStatus : 500;
}

async function answerBy(
  handler: ExceptionHandler,
  error: unknown,
  place: ErrorPlace,
): Promise<Response> {
  rememberAnswers(place);
  const answered = await handler(place.request, toError(error));
  if (answered instanceof FileResponse) return decideFile(answered, place);
  if (answered instanceof Response) return answered;
  if (isWebResponse(answered)) return new WebResponse(answered);
  throw new TypeError("An exception handler returned no response. Return one, or throw.");
}

/** Handlers are promised an Error, and JavaScript throws anything. */
function toError(thrown: unknown): Error {
  return thrown instanceof Error
    ? thrown
    : new Error("Something that is no Error was thrown.", { cause: thrown });
}

/** The answer that an error has of itself. What can't be sent, such as a detail that JSON can't hold or a header that can't go on the wire, is a 500. */
function answerByDefault(error: unknown, place: ErrorPlace): MaybePromise<Response> {
  const fail = (unsendable: unknown): Response => toServerError(unsendable, place);
  try {
    const answered = answerItself(error, place);
    return isPromise(answered) ? answered.catch(fail) : answered;
  } catch (unsendable) {
    return fail(unsendable);
  }
}

/** A handshake that was not accepted: there is no socket to be closed with a code. */
function toDenial({ reason }: WebSocketException): HTTPException {
  return new HTTPException(403, reason === "" ? {} : { detail: reason });
}

function answerItself(error: unknown, place: ErrorPlace): MaybePromise<Response> {
  const answers = { format: place.app.errorFormat, route: place.route };
  if (error instanceof HTTPException) return answerException(error, answers);
  if (error instanceof RequestValidationError) return answerInvalid(error, place.request, answers);
  if (error instanceof WebSocketException) return answerException(toDenial(error), answers);
  return toServerError(error, place);
}
