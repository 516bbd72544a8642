import { HTTPException } from "../../errors/http-exception.ts";
import type { FileAccess } from "../../responses/files/file-access.ts";
import type { Request } from "../request.ts";
import type { FormEntry } from "./form-entry.ts";
import { toFormError } from "./form-fault.ts";
import type { FormLimits } from "./form-limits.ts";
import { readFormType } from "./form-type.ts";
import { readUrlencoded } from "./read-urlencoded.ts";

/** How a form is read. */
export interface FormReading {
  readonly limits: FormLimits;
  /** Where large files are put; what rejects leaves them in memory. */
  readonly loadFiles: () => Promise<FileAccess>;
}

/** Called once, with the form in the order in which it was sent, or with what went wrong. */
export type FormReceiver = (error: unknown, entries: readonly FormEntry[] | undefined) => void;

/**
 * Reads a request's form. It calls back in the same tick where a urlencoded body has been received already or comes with
 * its request; a request without a body has an empty form.
 *
 * What goes wrong is an `HTTPException`: 415 for another content type, 413 beyond a limit, 400 for what is malformed.
 */
export function readForm(request: Request, reading: FormReading, receive: FormReceiver): void {
  if (!request.hasBody) {
    receive(undefined, []);
    return;
  }
  const type = readFormType(request.header("content-type"));
  if ("statusCode" in type) receive(toFormError(type), undefined);
  else if (type.kind === "urlencoded") receiveUrlencoded(request, reading.limits, receive);
  else receive(new HTTPException(501), undefined);
}

function receiveUrlencoded(request: Request, limits: FormLimits, receive: FormReceiver): void {
  request.bodyLimit = Math.min(request.bodyLimit, limits.bytes);
  request.readBody((error, body) => {
    if (body === undefined) receive(error, undefined);
    else keepUrlencoded(request, { body, limits }, receive);
  });
}

function keepUrlencoded(
  request: Request,
  { body, limits }: { readonly body: Uint8Array; readonly limits: FormLimits },
  receive: FormReceiver,
): void {
  let text: string;
  try {
    text = request.decodeText(body);
  } catch (error) {
    receive(error, undefined);
    return;
  }
  const entries = readUrlencoded(text, limits);
  if ("statusCode" in entries) receive(toFormError(entries), undefined);
  else receive(undefined, entries);
}
