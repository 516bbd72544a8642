import type { Issue, MaybePromise, ReadResult } from "./issue.ts";

/** A result that fails for these reasons too. */
export function addIssues(
  result: MaybePromise<ReadResult>,
  more: readonly Issue[],
): MaybePromise<ReadResult> {
  if (result instanceof Promise) return result.then((settled) => addIssues(settled, more));
  return { success: false, issues: result.success ? more : [...result.issues, ...more] };
}
