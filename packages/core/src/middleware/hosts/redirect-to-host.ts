import type { Request } from "../../request/request.ts";
import { RedirectResponse } from "../../responses/classes/redirect-response.ts";
import type { Response } from "../../responses/response.ts";
import { refuseHost } from "./refuse-host.ts";

/** Sends a client to the same path of another origin. The path begins with a slash, so that it can't lengthen the host. */
export function redirectToHost(request: Request, origin: string): Response {
  const { rootPath, path, queryText } = request;
  if (!path.startsWith("/")) return refuseHost();
  const query = queryText === "" ? "" : `?${queryText}`;
  return new RedirectResponse(`${origin}${rootPath}${path}${query}`);
}
