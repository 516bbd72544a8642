import type { SecuritySchemeObject } from "@fastidious/core";
import type { OpenAPIDocument } from "../document/openapi-document.ts";

/**
 * The other origins that Swagger UI calls for a document: its servers', and those where tokens are had. One with a
 * variable, which a policy can't name, or with a character that would end the policy is left out.
 */
export function originsOf({ servers = [], components }: OpenAPIDocument): string[] {
  const schemes = Object.values(components?.securitySchemes ?? {});
  return toOrigins([...servers.map(({ url }) => url), ...schemes.flatMap(urlsOf)]);
}

/** The other origin that ReDoc has the logo of a document from, where it has one. */
export function imageOriginsOf({ info }: OpenAPIDocument): string[] {
  const logo = info["x-logo"];
  const isNamed = typeof logo === "object" && logo !== null && "url" in logo;
  return isNamed && typeof logo.url === "string" ? toOrigins([logo.url]) : [];
}

function toOrigins(urls: readonly string[]): string[] {
  const origins = urls.flatMap((url) => (URL.canParse(url) ? [new URL(url).origin] : []));
  return [...new Set(origins)].filter((origin) => /^https?:\/\/[\w.:[\]-]+$/.test(origin));
}

// Where somebody logs in is visited in a window of its own, which no policy of this page governs.
function urlsOf({ flows = {}, openIdConnectUrl }: SecuritySchemeObject): string[] {
  const called = Object.values(flows).flatMap((flow) => [flow?.tokenUrl, flow?.refreshUrl]);
  return [openIdConnectUrl, ...called].filter((url) => url !== undefined);
}
