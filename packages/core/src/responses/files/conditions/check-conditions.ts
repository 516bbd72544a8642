import { parseHTTPDate } from "./parse-http-date.ts";

/** What says which version of a file is meant; a missing one matches nothing. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** Gives a request's header. The name must be in lower case. */
export type HeaderReader = (name: string) => string | undefined;

/**
 * Whether a conditional GET or HEAD gets the file (200), or hears that it has it already (304) or that it is another one
 * than was meant (412).
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-13.2.2
 */
export function checkConditions(header: HeaderReader, validators: Validators): 200 | 304 | 412 {
  if (!isMeant(header, validators)) return 412;
  const noneMatch = header("if-none-match");
  if (noneMatch !== undefined) return hasTag(noneMatch, validators.etag, weakly) ? 304 : 200;
  return isUnchanged(header("if-modified-since"), validators) ? 304 : 200;
}

/**
 * Whether an `If-Range` lets the ranges count: it names this very version of the file, by a strong entity tag or by a date
 * since which more than a second has gone.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-13.1.5
 */
export function allowsRange(header: HeaderReader, validators: Validators): boolean {
  const condition = header("if-range");
  if (condition === undefined) return true;
  if (condition.endsWith('"')) return isSameTag(condition, validators.etag, strongly);
  const asked = parseHTTPDate(condition);
  const { lastModified } = validators;
  if (asked === undefined || lastModified === null) return false;
  // Within the same second it may have changed again under the same date (RFC 9110 section 8.8.2.2).
  return asked === parseHTTPDate(lastModified) && Date.now() / 1000 - asked > 1;
}

function isMeant(header: HeaderReader, validators: Validators): boolean {
  const match = header("if-match");
  if (match !== undefined) return hasTag(match, validators.etag, strongly);
  const since = header("if-unmodified-since");
  if (since === undefined || parseHTTPDate(since) === undefined) return true;
  return validators.lastModified === null || isUnchanged(since, validators);
}

function isUnchanged(since: string | undefined, { lastModified }: Validators): boolean {
  const asked = since === undefined ? undefined : parseHTTPDate(since);
  const modified = lastModified === null ? undefined : parseHTTPDate(lastModified);
  return asked !== undefined && modified !== undefined && modified <= asked;
}

type Comparison = (tag: string) => string | undefined;

// RFC 9110 section 8.8.3.2: strongly compared, a weak tag is like nothing, itself included.
const strongly: Comparison = (tag) => (tag.startsWith("W/") ? undefined : tag);
const weakly: Comparison = (tag) => tag.replace(/^W\//, "");

function hasTag(list: string, etag: string | null, comparison: Comparison): boolean {
  if (list.trim() === "*") return true;
  const tags = list.match(/(?:W\/)?"[^"]*"/g) ?? [];
  return tags.some((tag) => isSameTag(tag, etag, comparison));
}

function isSameTag(tag: string, etag: string | null, comparison: Comparison): boolean {
  const wanted = comparison(tag);
  return wanted !== undefined && etag !== null && wanted === comparison(etag);
}
