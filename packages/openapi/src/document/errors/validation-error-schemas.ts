import type { JSONSchema } from "@fastidious/schema";
import { type Components, type DescribedSchema, referTo } from "../described-schema.ts";
import { findFreeName } from "./find-free-name.ts";

/**
 * Describes the body of a refused request, as FastAPI does but without the refused input, which is not sent back.
 *
 * @param taken - The application's own components, whose names stay theirs.
 */
export function describeValidationErrors(taken: Components): DescribedSchema {
  const outerName = findFreeName("HTTPValidationError", taken);
  const innerName = findFreeName("ValidationError", taken);
  const detail = { type: "array", items: referTo(innerName), title: "Detail" };
  return {
    schema: referTo(outerName),
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
