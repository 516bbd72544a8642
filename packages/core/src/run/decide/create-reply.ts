import type { ContextCore } from "../../declare/context.ts";
import { ResponseValidationError } from "../../errors/response-validation-error.ts";
import type { RoutePlan } from "../../plan/route-plan.ts";
import { JSONResponse } from "../../responses/classes/json-response.ts";
import { Response } from "../../responses/response.ts";
import type { HeadersInput } from "../../responses/headers/response-headers.ts";
import { withPlaceOnly } from "../with-place.ts";

/** The `reply` of a route: answers with a declared status, its content validated by that status's model. */
export function createReply(route: RoutePlan): ContextCore<unknown>["reply"] {
  return (statusCode: number, content: unknown, headers?: HeadersInput): Response => {
    if (!route.responses.has(String(statusCode))) {
      throw new TypeError(
        `${route.label}: reply(${statusCode}) is not among the route's responses. Declare responses: { ${statusCode}: Model }.`,
      );
    }
    const model = route.response.replies.get(statusCode);
    if (model === undefined) return new JSONResponse(content, { statusCode, headers });
    const written = model.write(content);
    if (written instanceof Promise) {
      throw new TypeError(
        `${route.label}: reply(${statusCode}) has a model with async checks. Validate it before, and use a model without them.`,
      );
    }
    if (written.success) {
      return new Response(written.body, { statusCode, headers, mediaType: JSONResponse.mediaType });
    }
    throw new ResponseValidationError(route.label, withPlaceOnly("response", written.issues));
  };
}
