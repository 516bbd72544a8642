import {
  isOpenObjectSchema,
  planResponseModel,
  type ResponseModel,
  type Schema,
  SchemaError,
} from "@fastidious/schema";
import { DocumentedError, type DocumentedErrorClass } from "../../errors/documented-error.ts";
import type { ErrorFormat } from "./error-format.ts";

/** A class of documented errors, made ready. */
export interface ErrorPlan {
  readonly errorClass: DocumentedErrorClass;
  readonly model: ResponseModel;
  /** Whether the content is sent as extension members of a problem. */
  readonly isProblem: boolean;
  readonly mediaType: string;
}

// By schema: planned once, for every application, and for what no route lists when it is thrown first.
const models = new WeakMap<Schema, ResponseModel>();

/**
 * Makes a class of documented errors ready.
 *
 * @throws {SchemaError} When its model can't be sent, or its status is no error's.
 */
export function planError(errorClass: DocumentedErrorClass, format: ErrorFormat): ErrorPlan {
  const { errorName, statusCode, model } = errorClass;
  if (!Number.isInteger(statusCode) || statusCode < 400 || statusCode > 599) {
    throw new SchemaError(
      `the error ${errorName} has the status ${statusCode}. Write an integer from 400 to 599; other answers are returned.`,
    );
  }
  // What leaves no room for the members of a problem is sent as it is.
  const isProblem = format.usesProblems && isOpenObjectSchema(model);
  return {
    errorClass,
    model: planModel(errorName, model),
    isProblem,
    mediaType: isProblem ? format.mediaType : "application/json",
  };
}

/** Whether a value is a class that `documentedError` made, or one that extends such a class. */
export function isDocumentedErrorClass(value: unknown): value is DocumentedErrorClass {
  return (
    typeof value === "function" &&
    value.prototype instanceof DocumentedError &&
    "errorName" in value &&
    "model" in value
  );
}

function planModel(errorName: string, model: Schema): ResponseModel {
  const known = models.get(model);
  if (known !== undefined) return known;
  try {
    const planned = planResponseModel(model);
    models.set(model, planned);
    return planned;
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    throw new SchemaError(`in the model of the error ${errorName}, ${error.message}`);
  }
}
