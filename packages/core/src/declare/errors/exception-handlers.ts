import { HTTPException } from "../../errors/http-exception.ts";
import { RequestValidationError } from "../../errors/request-validation-error.ts";
import type { Request } from "../../request/request.ts";
import type { AnyResponse } from "../routes/returned.ts";

/** A class of errors, as `exceptionHandler` takes it; abstract ones and `Error` itself too. */
export type ErrorClass<Failure extends Error = Error> = abstract new (...args: never) => Failure;

/** Answers an error in place of the default answer. */
export type ExceptionHandler<Failure = Error> = (
  request: Request,
  error: Failure,
) => AnyResponse | Promise<AnyResponse>;

/** The handlers of a router or an application, by error class and by status code. */
export class ExceptionHandlers {
  private readonly byClass = new Map<unknown, ExceptionHandler>();
  private readonly byStatus = new Map<number, ExceptionHandler>();

  /** Keeps a handler; a later one for the same class or status replaces it. */
  set(errors: ErrorClass | number, handler: ExceptionHandler<never>): void {
    // Proof: find() hands a handler only errors of the class, or with the status, that it was kept for.
    const kept = handler as unknown as ExceptionHandler;
    if (typeof errors === "number") this.byStatus.set(errors, kept);
    else this.byClass.set(errors, kept);
  }

  /**
   * As in FastAPI an HTTPException is first of all its status; any other error is first of all its class, and 500 or 422
   * only where no class has a handler. Of classes the nearest comes first.
   */
  find(error: unknown, statusCode: number): ExceptionHandler | undefined {
    const byStatus = this.byStatus.get(statusCode);
    if (error instanceof HTTPException) return byStatus ?? this.findByClass(error);
    return this.findByClass(error) ?? byStatus;
  }

  /** One of `Error` gets neither HTTPExceptions nor invalid requests. */
  private findByClass(error: unknown): ExceptionHandler | undefined {
    if (!(error instanceof Error)) return undefined;
    let errorClass: unknown = error.constructor;
    while (typeof errorClass === "function") {
      const found = this.byClass.get(errorClass);
      if (found !== undefined) return found;
      // As in FastAPI these have an answer of their own, which a handler of all errors does not take from them.
      if (errorClass === HTTPException || errorClass === RequestValidationError) return undefined;
      errorClass = Object.getPrototypeOf(errorClass);
    }
    return undefined;
  }
}
