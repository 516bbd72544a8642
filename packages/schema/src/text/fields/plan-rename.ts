import type { Issue, MaybePromise, ReadResult } from "../../read/issues/issue.ts";
import type { NamedField } from "../check-wire-names.ts";

/** Gives a result with its issues renamed. */
export type Rename = (result: MaybePromise<ReadResult>) => MaybePromise<ReadResult>;

/** Names the fields in issues as the wire does. */
export function planRename(fields: readonly NamedField[]): Rename {
  let rename: RenameLoc | undefined;
  const renameAll = (result: ReadResult): ReadResult => {
    if (result.success) return result;
    const toWire = (rename ??= planLoc(fields));
    const issues = result.issues.map((issue) => ({ ...issue, loc: toWire(issue.loc) }));
    return { success: false, issues };
  };
  return (result) => (result instanceof Promise ? result.then(renameAll) : renameAll(result));
}

type RenameLoc = (loc: Issue["loc"]) => Issue["loc"];

function planLoc(fields: readonly NamedField[]): RenameLoc {
  const known = new Map(
    fields.map(({ name, wireName, inner = [] }) => [name, { wireName, rename: planLoc(inner) }]),
  );
  return (loc) => {
    const [name, ...rest] = loc;
    const field = known.get(String(name));
    return field === undefined ? loc : [field.wireName, ...field.rename(rest)];
  };
}
