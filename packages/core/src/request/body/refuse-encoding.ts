import { HTTPException } from "../../errors/http-exception.ts";

/**
 * The answer to a body that is compressed, as its `content-encoding` says: nothing here undoes that. A small one may hold
 * gigabytes, and what was compressed must not be taken for what it stands for.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-15.5.16
 */
export function refuseEncoding(contentEncoding: string | undefined): HTTPException | undefined {
  if (contentEncoding === undefined || contentEncoding.toLowerCase() === "identity") {
    return undefined;
  }
  return new HTTPException(415, {
    detail: "Unsupported Media Type: the body is compressed. Send it as it is.",
    headers: { "accept-encoding": "identity" },
  });
}
