import { refuseEncoding } from "../body/refuse-encoding.ts";
import type { FormFiles } from "./files/form-files.ts";
import { type FormFault, toFormError } from "./form-fault.ts";
import type { FormSource } from "./form-source.ts";
import type { FormLimits } from "./form-limits.ts";
import { FormReader, type FormReceiver, type MultipartReading } from "./form-reader.ts";
import { readFormType } from "./form-type.ts";
import { readUrlencoded } from "./urlencoded/read-urlencoded.ts";

/** How a form is read. */
export interface FormReading {
  readonly limits: FormLimits;
  /** Where the files of multipart forms are put. */
  readonly files: FormFiles;
}

/**
 * Reads a request's form. It calls back in the same tick where a urlencoded body has been received already or comes with
 * its request; a request without a body has an empty form. The files of a multipart form can be read until the request
 * is over.
 *
 * What goes wrong is an `HTTPException`: 415 for another content type, 413 beyond a limit, 400 for what is malformed, 507 where
 * a disk is full.
 */
export function readForm(request: FormSource, reading: FormReading, receive: FormReceiver): void {
  if (!request.hasBody) {
    receive(undefined, []);
    return;
  }
  const refusal = refuseEncoding(request.header("content-encoding"));
  if (refusal !== undefined) {
    receive(refusal, undefined);
    return;
  }
  const contentType = request.header("content-type");
  const type = readFormType(contentType);
  if ("statusCode" in type) {
    if (contentType === undefined) receiveUntyped(request, type, receive);
    else receive(toFormError(type), undefined);
  } else if (type.kind === "urlencoded") receiveUrlencoded(request, reading.limits, receive);
  else receiveMultipart(request, { ...reading, boundary: type.boundary }, receive);
}

/** A client that sends nothing may announce a body all the same, in no chunks. */
function receiveUntyped(request: FormSource, fault: FormFault, receive: FormReceiver): void {
  request.readBody((error, body) => {
    if (body === undefined) receive(error, undefined);
    else if (body.length === 0) receive(undefined, []);
    else receive(toFormError(fault), undefined);
  });
}

/** The files stay as long as the request runs, and its background tasks. */
function receiveMultipart(
  request: FormSource,
  reading: MultipartReading,
  receive: FormReceiver,
): void {
  const reader = new FormReader(reading, receive);
  request.freeAtEnd(() => reader.discard());
  request.readChunks(reader, { bytes: reading.limits.bytes, option: "formLimits.bytes" });
}

function receiveUrlencoded(request: FormSource, limits: FormLimits, receive: FormReceiver): void {
  const { bytes } = limits;
  // A urlencoded form keeps to both limits.
  const limit =
    bytes < request.bodyLimit ? ({ bytes, option: "formLimits.bytes" } as const) : undefined;
  request.readBody((error, body) => {
    if (body === undefined) receive(error, undefined);
    else keepUrlencoded(request, { body, limits }, receive);
  }, limit);
}

function keepUrlencoded(
  request: FormSource,
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
