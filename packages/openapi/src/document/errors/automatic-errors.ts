import type { ErrorFormat } from "@fastidious/core";
import type { JSONSchema, SchemaBook } from "@fastidious/schema";
import type { Components } from "../described-schema.ts";
import type { OpenAPIResponse } from "../openapi-document.ts";
import { describeProblem, describeValidationProblem } from "./problem-schemas.ts";
import { describeValidationErrors } from "./validation-error-schemas.ts";

/** What operations answer without saying so, and the components that it refers to. */
export interface AutomaticErrors {
  /** What an invalid request is answered with. */
  readonly validation: OpenAPIResponse;
  /** Where errors are problems, what every one of them is. */
  readonly problem: JSONSchema | undefined;
  readonly components: Components;
}

const silence: Pick<ErrorFormat, "usesProblems" | "validation" | "mediaType"> = {
  usesProblems: false,
  validation: undefined,
  mediaType: "application/json",
};

/**
 * Describes the errors that an application answers by itself.
 *
 * @param format - Nothing where there is no operation to answer them.
 * @param needsValidation - Whether requests of some operation may be invalid.
 * @returns A function that does so once the book is finished, given the application's own components.
 */
export function draftAutomaticErrors(
  format: ErrorFormat | undefined,
  needsValidation: boolean,
  book: SchemaBook,
): (taken: Components) => AutomaticErrors {
  const { usesProblems, validation: own, mediaType } = format ?? silence;
  const handle = needsValidation && own !== undefined ? book.add(own.model, "response") : undefined;
  return (taken) => {
    const problem = usesProblems ? describeProblem(taken) : undefined;
    const validation =
      problem === undefined
        ? describeValidationErrors(taken)
        : describeValidationProblem(taken, problem.schema);
    const schema = handle?.get() ?? validation.schema;
    const isTheirs = needsValidation && handle === undefined;
    return {
      validation: { description: "Validation Error", content: { [mediaType]: { schema } } },
      problem: problem?.schema,
      components: { ...problem?.components, ...(isTheirs && validation.components) },
    };
  };
}
