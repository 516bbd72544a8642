import type { JSONSchema } from "@fastidious/schema";
import { type Components, type DescribedSchema, referTo } from "../described-schema.ts";
import { findFreeName } from "./find-free-name.ts";

/**
 * Describes errors as RFC 9457 has them.
 *
 * @param taken - The application's own components, whose names stay theirs.
 * @see https://www.rfc-editor.org/rfc/rfc9457#appendix-A
 */
export function describeProblem(taken: Components): DescribedSchema {
  const name = findFreeName("ProblemDetails", taken);
  return { schema: referTo(name), components: { [name]: { ...problem, title: name } } };
}

/**
 * Describes the problem of an invalid request.
 *
 * @param base - The schema of any problem.
 */
export function describeValidationProblem(taken: Components, base: JSONSchema): DescribedSchema {
  const outerName = findFreeName("ValidationProblem", taken);
  const innerName = findFreeName("InvalidInput", taken);
  const errors = { type: "array", items: referTo(innerName), title: "Errors" };
  const own = { type: "object", properties: { errors }, required: ["errors"] };
  return {
    schema: referTo(outerName),
    components: {
      [outerName]: { allOf: [base, own], title: outerName },
      [innerName]: { ...invalidInput, title: innerName },
    },
  };
}

/** Whether a field would stand where a problem has a member of its own, perhaps of another type. */
export function isProblemMember(name: string): boolean {
  return Object.hasOwn(members, name);
}

const members = {
  type: {
    type: "string",
    format: "uri-reference",
    description: "What kind of problem it is.",
    default: "about:blank",
  },
  title: { type: "string", description: "The same for each problem of its type." },
  status: {
    type: "integer",
    description: "The status code of the answer.",
    minimum: 400,
    maximum: 599,
  },
  detail: { type: "string", description: "What is special about this occurrence." },
  instance: { type: "string", format: "uri-reference", description: "This occurrence." },
};

const problem: JSONSchema = {
  type: "object",
  properties: members,
  required: ["type", "title", "status"],
};

const invalidInput: JSONSchema = {
  type: "object",
  properties: {
    detail: { type: "string", description: "What is wrong." },
    in: {
      type: "string",
      enum: ["path", "query", "header", "cookie", "body"],
      description: "Where it was sent.",
    },
    pointer: {
      type: "string",
      description: "A JSON Pointer, as the fragment of a URI, to the value within that place.",
    },
    code: { type: "string", description: "What is wrong, for programs." },
  },
  required: ["detail", "in", "pointer", "code"],
};
