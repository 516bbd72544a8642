import { HTTPException } from "../../../errors/http-exception.ts";

// A full disk, a full quota, and a file that may not become larger.
const full: ReadonlySet<unknown> = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);

/** The 507 that answers an upload for which there is no room; `undefined` for what else may go wrong with a file. */
export function toStorageError(error: unknown): HTTPException | undefined {
  if (!(error instanceof Error) || !("code" in error) || !full.has(error.code)) return undefined;
  return new HTTPException(507, { detail: "The server has no room for the files of this form." });
}
