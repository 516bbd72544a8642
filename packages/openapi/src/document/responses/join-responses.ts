import type { JSONSchema } from "@fastidious/schema";
import type { OpenAPIMediaType, OpenAPIResponse } from "../openapi-document.ts";

/**
 * Adds a response to what is known of its status: a body is either's, by media type, and the headers are those of both.
 *
 * @param description - Default: what both say.
 */
export function joinResponses(
  known: OpenAPIResponse | undefined,
  added: OpenAPIResponse,
  description?: string,
): OpenAPIResponse {
  if (known === undefined) return added;
  const content = { ...known.content };
  for (const [mediaType, body] of Object.entries(added.content ?? {})) {
    content[mediaType] = joinBodies(content[mediaType], body);
  }
  const headers = { ...toRecord(known["headers"]), ...toRecord(added["headers"]) };
  return {
    ...known,
    description: description ?? joinTexts(known.description, added.description),
    ...(Object.keys(headers).length > 0 && { headers }),
    ...(Object.keys(content).length > 0 && { content }),
  };
}

function joinTexts(known: string, added: string): string {
  return [...new Set([...known.split("\n\n"), added])].join("\n\n");
}

function joinBodies(
  known: OpenAPIMediaType | undefined,
  added: OpenAPIMediaType,
): OpenAPIMediaType {
  if (known === undefined) return added;
  // What says nothing of its schema may be anything.
  if (known.schema === undefined || added.schema === undefined) return known;
  return { ...known, schema: toEither([...optionsOf(known.schema), added.schema]) };
}

/** What was joined before is joined further. */
function optionsOf({ anyOf, ...rest }: JSONSchema): readonly JSONSchema[] {
  if (!Array.isArray(anyOf)) return [rest];
  return Object.keys(rest).length === 0 ? anyOf : [{ anyOf, ...rest }];
}

function toEither(schemas: readonly JSONSchema[]): JSONSchema {
  const different = new Map(schemas.map((schema) => [JSON.stringify(schema), schema]));
  const [first = {}, ...others] = different.values();
  return others.length === 0 ? first : { anyOf: [first, ...others] };
}

function toRecord(value: unknown): object {
  return typeof value === "object" && value !== null ? value : {};
}
