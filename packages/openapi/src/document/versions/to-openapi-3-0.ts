import type { JSONObject } from "../json/is-json-object.ts";
import { omitUndefined } from "../json/omit-undefined.ts";
import type { OpenAPIComponents, OpenAPIDocument, OpenAPIInfo } from "../openapi-document.ts";
import type { LicenseInfo } from "../openapi-settings.ts";
import { mapDocument } from "./map-document.ts";
import { toSchema30 } from "./to-schema-3-0.ts";
import { withoutUnused } from "./without-unused.ts";

/**
 * Writes a document of OpenAPI 3.1 in 3.0.
 *
 * @see https://spec.openapis.org/oas/v3.0.3
 */
export function toOpenAPI30(document: OpenAPIDocument): OpenAPIDocument {
  const schemes = document.components?.securitySchemes ?? {};
  const { webhooks, info, ...rest } = mapDocument(document, {
    schema: toSchema30,
    operation: (operation) => withoutRoles(operation, schemes),
  });
  return withoutUnused({
    ...rest,
    openapi: "3.0.3",
    info: toInfo30(info),
    ...(webhooks && { "x-webhooks": webhooks }),
  });
}

/** 3.0 knows no summary of the whole, and no license by its SPDX identifier alone. */
function toInfo30({ summary: _summary, license, ...info }: OpenAPIInfo): OpenAPIInfo {
  return { ...info, ...(license && { license: toLicense30(license) }) };
}

function toLicense30({ identifier, ...license }: LicenseInfo): LicenseInfo {
  const url = identifier === undefined ? undefined : `https://spdx.org/licenses/${identifier}.html`;
  return { ...omitUndefined({ url }), ...license };
}

/** Only OAuth 2 and OpenID Connect have scopes in 3.0; elsewhere 3.1 takes them for roles. */
function withoutRoles(
  operation: JSONObject,
  schemes: NonNullable<OpenAPIComponents["securitySchemes"]>,
): JSONObject {
  const { security } = operation;
  if (!Array.isArray(security)) return operation;
  return { ...operation, security: security.map((requirement) => toScoped(requirement, schemes)) };
}

function toScoped(
  requirement: object,
  schemes: NonNullable<OpenAPIComponents["securitySchemes"]>,
): JSONObject {
  const entries: [string, unknown][] = Object.entries(requirement);
  return Object.fromEntries(
    entries.map(([name, scopes]) => [name, hasScopes(schemes[name]?.type) ? scopes : []]),
  );
}

function hasScopes(type: string | undefined): boolean {
  return type === "oauth2" || type === "openIdConnect";
}
