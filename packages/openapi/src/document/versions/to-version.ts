import { SchemaError } from "@fastidious/schema";
import type { OpenAPIDocument } from "../openapi-document.ts";
import type { OpenAPIVersion } from "../openapi-settings.ts";
import { lowerStream } from "./lower-stream.ts";
import { mapDocument } from "./map-document.ts";
import { toOpenAPI30 } from "./to-openapi-3-0.ts";

/** Writes a document of OpenAPI 3.2 in another version: what that lacks is said as near to it as it can. */
export function toVersion(document: OpenAPIDocument, version: OpenAPIVersion): OpenAPIDocument {
  checkVersion(version);
  if (version === "3.2") return document;
  const lowered = mapDocument(document, { mediaType: lowerStream });
  return version === "3.1" ? { ...lowered, openapi: "3.1.0" } : toOpenAPI30(lowered);
}

/** Plain JavaScript may name another one. */
function checkVersion(version: string): void {
  if (["3.0", "3.1", "3.2"].includes(version)) return;
  throw new SchemaError(
    `openapiVersion is ${JSON.stringify(version)}. Write "3.0", "3.1" or "3.2".`,
  );
}
