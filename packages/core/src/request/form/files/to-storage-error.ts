import { HTTPException } from "../../../errors/http-exception.ts";

// A full disk, a full quota, and a file that may not become larger.
const full: ReadonlySet<unknown> = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);

/** What answers an upload that could not be put away: 507 where there is no room, else the error as it is, for the log. */
export function toStorageError(error: unknown): unknown {
  if (!(error instanceof Error) || !("code" in error) || !full.has(error.code)) return error;
  const failure = new HTTPException(507, {
    detail: "The server has no room for the files of this form.",
  });
  failure.cause = error;
  return failure;
}
