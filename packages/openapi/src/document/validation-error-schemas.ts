import type { JSONSchema } from "@fastidious/schema";
import type { OpenAPIResponse } from "./openapi-document.ts";

/** Components by name. */
export type Components = Readonly<Record<string, JSONSchema>>;

/** The 422 that every operation with inputs may answer, and the components that it refers to. */
export interface ValidationErrorSchemas {
  readonly response: OpenAPIResponse;
  readonly components: Components;
}

/**
 * Describes the body of a refused request, as FastAPI does but without the refused input, which is not sent back.
 *
 * @param taken - The application's own components, whose names stay theirs.
 */
export function describeValidationErrors(taken: Components): ValidationErrorSchemas {
  const outerName = findFreeName("HTTPValidationError", taken);
  const innerName = findFreeName("ValidationError", taken);
  const detail = { type: "array", items: refer(innerName), title: "Detail" };
  return {
    response: {
      description: "Validation Error",
      content: { "application/json": { schema: refer(outerName) } },
    },
    components: {
      [outerName]: { type: "object", properties: { detail }, title: outerName },
      [innerName]: { ...validationError, title: innerName },
    },
  };
}

const validationError: JSONSchema = {
  type: "object",
  properties: {
    type: { type: "string", title: "Error Type" },
    loc: {
      type: "array",
      items: { anyOf: [{ type: "string" }, { type: "integer" }] },
      title: "Location",
    },
    msg: { type: "string", title: "Message" },
  },
  required: ["type", "loc", "msg"],
};

function refer(name: string): JSONSchema {
  return { $ref: `#/components/schemas/${name}` };
}

function findFreeName(wanted: string, taken: Components): string {
  let name = wanted;
  for (let count = 2; Object.hasOwn(taken, name); count += 1) name = `${wanted}${count}`;
  return name;
}
