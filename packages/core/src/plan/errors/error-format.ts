import { isSchema, planResponseModel, type ResponseModel, SchemaError } from "@fastidious/schema";
import type { ValidationErrorSettings } from "../../declare/errors/validation-error-settings.ts";

/** An application's own answer to invalid requests, made ready. */
export interface ValidationPlan extends ValidationErrorSettings {
  readonly responseModel: ResponseModel;
}

/** How an application answers the errors that bring no shape of their own. */
export interface ErrorFormat {
  /** Whether they are problem details, as RFC 9457 has them, instead of `{"detail": …}`. */
  readonly usesProblems: boolean;
  readonly mediaType: string;
  /** The status of invalid requests. */
  readonly validationStatus: number;
  /** The application's own answer to them. */
  readonly validation: ValidationPlan | undefined;
}

/** What an application says about its errors. */
interface ErrorSettings {
  readonly problemDetails?: boolean | undefined;
  readonly validationError?: ValidationErrorSettings | undefined;
}

/** The format of applications that say nothing about it. */
export const plainFormat: ErrorFormat = {
  usesProblems: false,
  mediaType: "application/json",
  validationStatus: 422,
  validation: undefined,
};

/**
 * Settles how an application answers errors.
 *
 * @param problems - Takes a sentence where its own answer to invalid requests can't work.
 */
export function planErrorFormat(settings: ErrorSettings, problems: string[]): ErrorFormat {
  const usesProblems = settings.problemDetails === true;
  const validation = planValidation(settings.validationError, problems);
  return {
    usesProblems,
    mediaType: usesProblems ? "application/problem+json" : plainFormat.mediaType,
    validationStatus: validation?.statusCode ?? plainFormat.validationStatus,
    validation,
  };
}

function planValidation(
  settings: ValidationErrorSettings | undefined,
  problems: string[],
): ValidationPlan | undefined {
  if (settings === undefined) return undefined;
  try {
    checkSettings(settings);
    return { ...settings, responseModel: planResponseModel(settings.model) };
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    problems.push(`the application: in validationError, ${error.message}`);
    return undefined;
  }
}

/** Says what plain JavaScript may hand over, too. */
function checkSettings(settings: ValidationErrorSettings): void {
  const { statusCode = 422, model, content } = settings;
  if (!Number.isInteger(statusCode) || statusCode < 400 || statusCode > 499) {
    throw new SchemaError(`statusCode is ${statusCode}. Write an integer from 400 to 499.`);
  }
  if (!isSchema(model)) throw new SchemaError("model is no Zod schema. Write z.object({ … }).");
  if (typeof content !== "function") {
    throw new SchemaError("content is no function. Write content: (error) => ({ … }).");
  }
}
