import type { Issue } from "@fastidious/schema";

/** Says where issues stand: `loc: ["limit"]` in the query is `loc: ["query", "limit"]`. */
export function withPlace(place: string, issues: readonly Issue[]): Issue[] {
  return issues.map((issue) => ({ ...issue, loc: [place, ...issue.loc] }));
}
