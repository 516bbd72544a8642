import type { Issue } from "./issue.ts";
import type { IssueOfZod } from "./issue-of-zod.ts";
import { closestBranch } from "./closest-branch.ts";

/**
 * Converts Zod's issues to FastAPI's: absent fields are `missing`, each undeclared key is an
 * `extra_forbidden` of its own, and a union speaks of the option that came closest.
 *
 * @param found - Zod's issues.
 * @param value - The value that was read, to find each issue's input in.
 */
export function toIssues(found: readonly IssueOfZod[], value: unknown): Issue[] {
  return found.flatMap((issue) => convert(issue, { value, loc: [] }));
}

/** Where an issue's own path begins. */
interface Origin {
  readonly value: unknown;
  readonly loc: readonly (string | number)[];
}

function convert(issue: IssueOfZod, origin: Origin): Issue[] {
  const loc = [...origin.loc, ...issue.path.map(toLocPart)];
  const input = "input" in issue ? issue.input : valueAt(origin.value, issue.path);
  switch (issue.code) {
    case "unrecognized_keys":
      return (issue.keys ?? []).map((key) => extraForbidden([...loc, key], valueAt(input, [key])));
    case "invalid_union":
      return convertUnion(issue, { value: input, loc });
    case "invalid_key":
      return convertKey(issue, { value: input, loc: [...loc, "[key]"] });
    case "invalid_element":
      return convertElement(issue, { value: input, loc });
    default:
      return [isMissing(issue, input) ? missing(loc) : at({ loc, value: input }, issue)];
  }
}

function convertUnion(issue: IssueOfZod, origin: Origin): Issue[] {
  if (isMissing(issue, origin.value)) return [missing(origin.loc)];
  const branches = issue.errors ?? issue.unionErrors?.map((error) => error.issues) ?? [];
  const closest = closestBranch(branches);
  if (closest !== undefined) return closest.flatMap((nested) => convert(nested, origin));
  const messages = new Set(branches.flatMap((branch) => branch.map((nested) => nested.message)));
  const msg = messages.size === 0 ? issue.message : [...messages].join(", or ");
  return [{ type: "invalid_union", loc: origin.loc, msg, input: origin.value }];
}

function convertKey(issue: IssueOfZod, origin: Origin): Issue[] {
  const nested = issue.issues ?? [];
  if (nested.length === 0) return [at(origin, issue)];
  return nested.map((inner) => at(origin, inner));
}

/** Of a Map whose key is no text: a date, for one. */
function convertElement(issue: IssueOfZod, { value, loc }: Origin): Issue[] {
  const { key, issues = [] } = issue;
  const origin = { value: valueAt(value, [key]), loc: [...loc, toKeyPart(key)] };
  return issues.flatMap((nested) => convert(nested, origin));
}

function toKeyPart(key: unknown): string {
  return key instanceof Date ? key.toISOString() : String(key);
}

function at({ loc, value }: Origin, { code = "custom", message }: IssueOfZod): Issue {
  return { type: code, loc, msg: message, input: value };
}

function missing(loc: Issue["loc"]): Issue {
  return { type: "missing", loc, msg: "Field required", input: undefined };
}

function extraForbidden(loc: Issue["loc"], input: unknown): Issue {
  return { type: "extra_forbidden", loc, msg: "Extra inputs are not permitted", input };
}

/** A refinement that refuses undefined is a refinement's word, and no missing field. */
const codesOfAbsence: ReadonlySet<string | undefined> = new Set([
  "invalid_type",
  "invalid_value",
  "invalid_union",
  "invalid_literal",
  "invalid_enum_value",
  "invalid_union_discriminator",
]);

function isMissing(issue: IssueOfZod, input: unknown): boolean {
  if (!codesOfAbsence.has(issue.code)) return false;
  return input === undefined || lacksDiscriminator(issue, input);
}

function lacksDiscriminator(issue: IssueOfZod, input: unknown): boolean {
  return issue.discriminator !== undefined && valueAt(input, [issue.discriminator]) === undefined;
}

function valueAt(value: unknown, path: readonly unknown[]): unknown {
  return path.reduce<unknown>((current, key) => valueIn(current, key), value);
}

function valueIn(holder: unknown, key: unknown): unknown {
  if (typeof holder !== "object" || holder === null) return undefined;
  if (holder instanceof Map) return holder.get(key) ?? entryAt(holder, key);
  if (holder instanceof Set) return [...holder][Number(key)];
  return isPropertyKey(key) ? Reflect.get(holder, key) : undefined;
}

/** Zod 3 counts the entries of a Map, and goes on with "key" or "value". */
function entryAt(map: ReadonlyMap<unknown, unknown>, index: unknown): unknown {
  const entry = typeof index === "number" ? [...map][index] : undefined;
  return entry && { key: entry[0], value: entry[1] };
}

function isPropertyKey(key: unknown): key is PropertyKey {
  return typeof key === "string" || typeof key === "number" || typeof key === "symbol";
}

function toLocPart(key: PropertyKey): string | number {
  return typeof key === "symbol" ? String(key) : key;
}
