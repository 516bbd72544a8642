import type { JSONSchema } from "@fastidious/schema";

/**
 * Documents one server-sent event: its fields, and what its data holds as JSON where that has a model.
 *
 * @see https://spec.openapis.org/oas/v3.2.0#server-sent-events
 */
export function documentEvent(model: JSONSchema | undefined): JSONSchema {
  const data =
    model === undefined
      ? { type: "string" }
      : { type: "string", contentMediaType: "application/json", contentSchema: model };
  return {
    type: "object",
    properties: {
      data,
      event: { type: "string" },
      id: { type: "string" },
      retry: { type: "integer", minimum: 0 },
    },
    ...(model !== undefined && { required: ["data"] }),
  };
}
