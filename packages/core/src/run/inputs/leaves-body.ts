import type { Request } from "../../request/request.ts";
import type { Response } from "../../responses/response.ts";
import { BodyStream } from "../../responses/streams/body-stream.ts";
import { isWebStream } from "../../responses/streams/web/is-web-stream.ts";

/**
 * Whether a success is about to be told of a request whose body its route does not declare. The handler may have left
 * the body, or passed over that it is too long. One that streams its answer may still be reading.
 */
export function leavesBody(request: Request, { statusCode, body }: Response): boolean {
  const { method } = request;
  if (method === "GET" || method === "HEAD" || statusCode >= 400) return false;
  if (body instanceof BodyStream || isWebStream(body)) return false;
  return request.hasBody;
}
