import type { OpenAPIServer, OpenAPISettings } from "./openapi-settings.ts";

/**
 * Says where an API answers: first under its root path, where that is told, and then at the servers that it names.
 *
 * @see https://fastapi.tiangolo.com/advanced/behind-a-proxy/#additional-servers
 */
export function writeServers({
  servers,
  rootPath = "",
  rootPathInServers = true,
}: Pick<OpenAPISettings, "servers" | "rootPath" | "rootPathInServers">):
  | readonly OpenAPIServer[]
  | undefined {
  const url = withoutLastSlashes(rootPath);
  const isNamed = servers?.some((server) => server.url === url);
  if (url === "" || !rootPathInServers || isNamed) return servers;
  return [{ url }, ...(servers ?? [])];
}

function withoutLastSlashes(path: string): string {
  return path.endsWith("/") ? withoutLastSlashes(path.slice(0, -1)) : path;
}
