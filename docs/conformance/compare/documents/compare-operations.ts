import { compareContents } from "./compare-contents.ts";
import { compareParameters } from "./compare-parameters.ts";
import { compareResponses } from "./compare-responses.ts";
import type { Documents } from "./compare-schemas.ts";
import { compareValues } from "../compare-values.ts";
import type { Difference } from "../difference.ts";
import { isRecord } from "../is-record.ts";
import { keysOfBoth } from "../keys-of-both.ts";
import { resolveReference } from "./resolve-reference.ts";

type Operation = Readonly<Record<string, unknown>>;

// Compared below by rules of their own, or not at all.
const special = new Set([
  "operationId",
  "summary",
  "parameters",
  "requestBody",
  "responses",
  "security",
  "callbacks",
]);

/** Compares what two documents say of one operation. */
export function compareOperations(
  expected: unknown,
  actual: unknown,
  at: string,
  documents: Documents,
): Difference[] {
  if (!isRecord(expected) || !isRecord(actual)) return compareValues(expected, actual, at);

  return [
    ...compareSummaries(expected, actual, at),
    ...comparePlainKeys(expected, actual, at),
    ...compareParameters(
      expected["parameters"],
      actual["parameters"],
      `${at}.parameters`,
      documents,
    ),
    ...compareRequestBodies(
      expected["requestBody"],
      actual["requestBody"],
      `${at}.requestBody`,
      documents,
    ),
    ...compareResponses(expected["responses"], actual["responses"], `${at}.responses`, documents),
    ...compareValues(
      toSchemes(expected, documents.expected),
      toSchemes(actual, documents.actual),
      `${at}.security`,
    ),
    ...compareCallbacks(expected["callbacks"], actual["callbacks"], `${at}.callbacks`, documents),
  ];
}

/** A summary is compared when somebody wrote it: not when FastAPI made it of the function's name. */
function compareSummaries(expected: Operation, actual: Operation, at: string): Difference[] {
  return isDerivedSummary(expected)
    ? []
    : compareValues(expected["summary"], actual["summary"], `${at}.summary`);
}

/** Operation id `read_item_items__item_id__get` begins with function `read_item`, whose summary is "Read Item". */
function isDerivedSummary({ operationId, summary }: Operation): boolean {
  if (typeof operationId !== "string" || typeof summary !== "string") return false;
  return operationId.startsWith(summary.replaceAll(" ", "_").toLowerCase());
}

function comparePlainKeys(expected: Operation, actual: Operation, at: string): Difference[] {
  return keysOfBoth(expected, actual)
    .filter((key) => !special.has(key))
    .flatMap((key) => compareValues(said(expected[key]), said(actual[key]), `${at}.${key}`));
}

// No tags and an empty list of them, or not deprecated and silence about it, say the same.
function said(value: unknown): unknown {
  return value === false || (Array.isArray(value) && value.length === 0) ? undefined : value;
}

function compareRequestBodies(
  expected: unknown,
  actual: unknown,
  at: string,
  documents: Documents,
): Difference[] {
  if (!isRecord(expected) || !isRecord(actual)) return compareValues(expected, actual, at);
  return [
    ...compareValues(said(expected["required"]), said(actual["required"]), `${at}.required`),
    ...compareValues(expected["description"], actual["description"], `${at}.description`),
    ...compareContents(expected["content"], actual["content"], `${at}.content`, documents),
  ];
}

/** The requirements with the schemes themselves in place of their names. */
function toSchemes({ security }: Operation, document: unknown): unknown {
  if (!Array.isArray(security)) return undefined;
  return security.map((requirement) =>
    Object.entries(isRecord(requirement) ? requirement : {}).map(([name, scopes]) => ({
      scheme: resolveReference(`#/components/securitySchemes/${name}`, document),
      scopes,
    })),
  );
}

/** Callbacks by name, then by the expression that makes their address: each holds operations. */
function compareCallbacks(
  expected: unknown,
  actual: unknown,
  at: string,
  documents: Documents,
): Difference[] {
  if (!isRecord(expected) || !isRecord(actual)) return compareValues(expected, actual, at);
  return keysOfBoth(expected, actual).flatMap((key) =>
    isRecord(expected[key]) && "responses" in expected[key]
      ? compareOperations(expected[key], actual[key], `${at}.${key}`, documents)
      : compareCallbacks(expected[key], actual[key], `${at}.${key}`, documents),
  );
}
