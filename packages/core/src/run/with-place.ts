import type { Issue } from "@fastidious/schema";

/** Says where issues stand: `loc: ["limit"]` in the query is `loc: ["query", "limit"]`. */
export function withPlace(place: string, issues: readonly Issue[]): Issue[] {
  return issues.map((issue) => ({ ...issue, loc: [place, ...issue.loc] }));
}

/** {@link withPlace} without the values themselves: what a handler returned may be a secret, and logs are read by many. */
export function withPlaceOnly(place: string, issues: readonly Issue[]): Issue[] {
  return issues.map(({ type, loc, msg }) => ({ type, loc: [place, ...loc], msg }));
}
