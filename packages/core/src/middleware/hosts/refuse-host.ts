import { PlainTextResponse } from "../../responses/classes/plain-text-response.ts";
import type { Response } from "../../responses/response.ts";

/** The answer to a request for a host that is none, or none of ours. */
export function refuseHost(): Response {
  return new PlainTextResponse("Invalid host header", { statusCode: 400 });
}
