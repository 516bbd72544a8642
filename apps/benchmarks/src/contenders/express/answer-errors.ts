import type { ErrorRequestHandler } from "express";
import type { z } from "zod";

class InputError extends Error {
  readonly status = 422;
  readonly issues: readonly unknown[];

  constructor(issues: readonly unknown[]) {
    super("The input does not fit.");
    this.issues = issues;
  }
}

/** The input as the model has it. @throws A 422. */
export function parseInput<Model extends z.ZodType>(model: Model, value: unknown): z.output<Model> {
  const fitted = model.safeParse(value);
  if (!fitted.success) throw new InputError(fitted.error.issues);
  return fitted.data;
}

/** Answers with the status that an error brings, else with 500. Express tells it apart by its four parameters. */
export const answerErrors: ErrorRequestHandler = (error, _request, response, _next) => {
  const status = typeof error.status === "number" ? error.status : 500;
  response.status(status).json({ detail: error instanceof InputError ? error.issues : status });
};
