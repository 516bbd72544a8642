import { type JSONFault, readJSON } from "@fastidious/schema";
import { HTTPException } from "../../errors/http-exception.ts";
import { RequestValidationError } from "../../errors/request-validation-error.ts";
import type { ContentPlan } from "../../plan/route-plan.ts";
import { fitsMediaType } from "../../request/content-type/fits-media-type.ts";
import { isJSONContentType } from "../../request/content-type/is-json-content-type.ts";
import { refuseEncoding } from "../../request/body/refuse-encoding.ts";
import type { Request } from "../../request/request.ts";
import type { Exchange } from "../exchange.ts";
import { receiveForm } from "./receive-form.ts";

/**
 * Reads the request's body as the route's plan says into the exchange, then calls back with the error if there was one.
 * Called back in the same tick where there is no body to wait for.
 *
 * Refused are: other content types and compressed bodies (415), more bytes than the limit (413), texts that are not UTF-8; of JSON `__proto__`
 * keys and too deep nesting (400), broken JSON and integers that a number can't hold (422, as FastAPI).
 */
export function receiveBody(exchange: Exchange, done: (error: unknown) => void): void {
  const { request, route } = exchange;
  const { reception } = route;
  if (!request.hasBody || reception === undefined) {
    exchange.body = "absent";
    done(undefined);
  } else if (reception.kind === "form") receiveForm(exchange, done);
  else receiveContent(exchange, reception, done);
}

function receiveContent(
  exchange: Exchange,
  plan: ContentPlan,
  done: (error: unknown) => void,
): void {
  const { request } = exchange;
  const refusal = refuseContent(request, plan);
  // A client that waits to be asked for its body is not asked for one that is refused.
  if (refusal !== undefined && isCertain(request)) done(refusal);
  else {
    request.readBody((error, bytes) => {
      if (bytes === undefined) done(error);
      else if (bytes.length > 0 && refusal !== undefined) done(refusal);
      else done(keepBody(exchange, plan, bytes));
    });
  }
}

/** Whether there will be a body: one in chunks may have none, and a client without a body may say nothing of its type. */
function isCertain(request: Request): boolean {
  if (Number(request.header("content-length")) > 0) return true;
  const isTyped = request.header("content-type") !== undefined;
  return isTyped && request.header("transfer-encoding") !== undefined;
}

function keepBody(exchange: Exchange, plan: ContentPlan, bytes: Uint8Array): unknown {
  try {
    exchange.body = bytes.length === 0 ? "absent" : { value: decode(exchange, plan, bytes) };
    return undefined;
  } catch (error) {
    return error;
  }
}

function decode({ request }: Exchange, plan: ContentPlan, bytes: Uint8Array): unknown {
  if (plan.kind === "bytes") return bytes;
  const text = request.decodeText(bytes);
  if (plan.kind === "text") return text;
  const read = readJSON(text);
  if (read.ok) return read.value;
  throw toError(read);
}

function refuseContent(request: Request, plan: ContentPlan): HTTPException | undefined {
  if (!isExpected(request.header("content-type"), plan)) {
    const expected = plan.mediaType ?? "application/json";
    return new HTTPException(415, {
      detail: `Unsupported Media Type: expected ${expected}.`,
      headers: { accept: expected },
    });
  }
  return refuseEncoding(request.header("content-encoding"));
}

function isExpected(
  contentType: string | undefined,
  { kind, mediaType, isStrict }: ContentPlan,
): boolean {
  if (contentType === undefined) return kind === "json" && !isStrict;
  if (mediaType === undefined) return isJSONContentType(contentType);
  return fitsMediaType(contentType, mediaType, kind !== "bytes");
}

function toError(fault: JSONFault): Error {
  if (fault.kind === "forbidden-key" || fault.kind === "depth") {
    return new HTTPException(400, { detail: fault.message });
  }
  const isSyntax = fault.kind === "syntax";
  const loc = isSyntax ? ["body", fault.position] : ["body", ...fault.path];
  const type = isSyntax ? "json_invalid" : "int_unsafe";
  return new RequestValidationError([{ type, loc, msg: fault.message }]);
}
