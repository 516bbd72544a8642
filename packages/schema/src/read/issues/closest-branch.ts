import type { IssueOfZod } from "./issue-of-zod.ts";

/**
 * Chooses the option of a union that a value came closest to: one that takes the value's kind and
 * only refuses something inside it, with the fewest issues.
 * None, when every option refuses the value as a whole.
 */
export function closestBranch(
  branches: readonly (readonly IssueOfZod[])[],
): readonly IssueOfZod[] | undefined {
  const near = branches.filter((branch) => branch.length > 0 && branch.every(isNear));
  return near.reduce<readonly IssueOfZod[] | undefined>(
    (best, branch) => (best === undefined || weigh(branch) < weigh(best) ? branch : best),
    undefined,
  );
}

/** Whether the value's kind was right. */
function isNear(issue: IssueOfZod): boolean {
  return issue.path.length > 0 || !codesOfAnotherKind.has(issue.code);
}

const codesOfAnotherKind: ReadonlySet<string | undefined> = new Set([
  "invalid_type",
  "invalid_value",
  "invalid_union",
  "invalid_literal",
  "invalid_enum_value",
]);

/** A wrong literal inside (`kind: "cat"`) says that another option was meant. */
function weigh(branch: readonly IssueOfZod[]): number {
  return branch.reduce((sum, issue) => sum + (isOfAnotherTag(issue) ? 100 : 1), 0);
}

function isOfAnotherTag(issue: IssueOfZod): boolean {
  return issue.code === "invalid_value" || issue.code === "invalid_literal";
}
