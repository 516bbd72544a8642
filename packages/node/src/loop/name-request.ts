import type { NodeRequest } from "../node-request.ts";

/** A request for the log: its route, or what was asked where none was found. */
export function nameRequest({ route, method, path }: NodeRequest): string {
  return route ?? `${method} ${path}`;
}
