import { type JSONFault, readJSON } from "@fastidious/schema";
import { HTTPException } from "../../errors/http-exception.ts";
import { RequestValidationError } from "../../errors/request-validation-error.ts";
import { isJSONContentType } from "../../request/is-json-content-type.ts";
import type { Exchange } from "../exchange.ts";
import { receiveForm } from "./receive-form.ts";

/**
 * Reads the request's body as JSON or as a form into the exchange, then calls back with the error if there was one. Called back in
 * the same tick where there is no body to wait for.
 *
 * Refused are: other content types (415), more bytes than the limit (413), bytes that are not UTF-8, `__proto__` keys and
 * too deep nesting (400), broken JSON and integers that a number can't hold (422, as FastAPI).
 */
export function receiveBody(exchange: Exchange, done: (error: unknown) => void): void {
  const { request, route } = exchange;
  if (!request.hasBody) {
    exchange.body = "absent";
    done(undefined);
    return;
  }
  if (route.reception?.kind === "form") {
    receiveForm(exchange, route.reception.limits, done);
    return;
  }
  request.readBody((error, bytes) => {
    if (bytes === undefined) done(error);
    else done(keepBody(exchange, bytes));
  });
}

function keepBody(exchange: Exchange, bytes: Uint8Array): unknown {
  try {
    exchange.body = bytes.length === 0 ? "absent" : { value: decode(exchange, bytes) };
    return undefined;
  } catch (error) {
    return error;
  }
}

function decode({ request }: Exchange, bytes: Uint8Array): unknown {
  checkContentType(request.header("content-type"));
  const read = readJSON(request.decodeText(bytes));
  if (read.ok) return read.value;
  throw toError(read);
}

function checkContentType(contentType: string | undefined): void {
  if (contentType !== undefined && isJSONContentType(contentType)) return;
  throw new HTTPException(415, {
    detail: "Unsupported Media Type: expected application/json.",
    headers: { accept: "application/json" },
  });
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
