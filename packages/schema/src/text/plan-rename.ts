import type { Issue, MaybePromise, ReadResult } from "../read/issue.ts";
import type { NamedField } from "./check-wire-names.ts";

/** Gives a result with its issues renamed. */
export type Rename = (result: MaybePromise<ReadResult>) => MaybePromise<ReadResult>;

/** Names the fields in issues as the wire does. */
export function planRename(fields: readonly NamedField[]): Rename {
  const wireNames = new Map(fields.map(({ name, wireName }) => [name, wireName]));
  const renameIssue = (issue: Issue): Issue => {
    const [name, ...rest] = issue.loc;
    const wireName = wireNames.get(String(name));
    return wireName === undefined ? issue : { ...issue, loc: [wireName, ...rest] };
  };
  const renameAll = (result: ReadResult): ReadResult =>
    result.success ? result : { success: false, issues: result.issues.map(renameIssue) };
  return (result) => (result instanceof Promise ? result.then(renameAll) : renameAll(result));
}
