import { HTTPException } from "../../errors/http-exception.ts";

/** How many bytes a body may have, and the option that says so. */
export interface BytesLimit {
  readonly bytes: number;
  readonly option: "bodyLimit" | "formLimits.bytes";
}

/** Makes the answer to a body of too many bytes: a 413 that names the limit and where it is changed. */
export function toLengthError(
  { bytes, option }: BytesLimit,
  headers?: Readonly<Record<string, string>>,
): HTTPException {
  return new HTTPException(413, {
    detail: `The body has more than ${bytes} bytes (${option}).`,
    headers,
  });
}
