import { BodyStream, FileBody, type Response } from "@fastidious/core";

/** Whether a body is sent part by part. */
export function isSentInParts(body: Response["body"]): boolean {
  return body instanceof BodyStream || body instanceof FileBody;
}
