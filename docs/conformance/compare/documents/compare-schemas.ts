import { compareValues } from "../compare-values.ts";
import type { Difference } from "../difference.ts";
import { isRecord } from "../is-record.ts";
import { keysOfBoth } from "../keys-of-both.ts";
import { toSchemaShape } from "./to-schema-shape.ts";

const schemas = new Set(["items", "additionalProperties"]);

/** The two documents that the references of the compared schemas point into. */
export interface Documents {
  readonly expected: unknown;
  readonly actual: unknown;
}

/** Compares two JSON Schemas by their shapes: what fits them and what they say about it, not what they are called. */
export function compareSchemas(
  expected: unknown,
  actual: unknown,
  at: string,
  documents: Documents,
): Difference[] {
  return compareShapes(
    expected === undefined ? undefined : toSchemaShape(expected, documents.expected),
    actual === undefined ? undefined : toSchemaShape(actual, documents.actual),
    at,
  );
}

// A choice against no choice, or a type against another, is one difference and not one for each keyword below.
function compareShapes(expected: unknown, actual: unknown, at: string): Difference[] {
  if (!isRecord(expected) || !isRecord(actual)) return compareValues(expected, actual, at);
  if (isOtherKind(expected, actual)) return [{ at, expected, actual }];

  return keysOfBoth(expected, actual).flatMap((keyword) =>
    compareKeywords(keyword, expected[keyword], actual[keyword], `${at}.${keyword}`),
  );
}

function compareKeywords(
  keyword: string,
  expected: unknown,
  actual: unknown,
  at: string,
): Difference[] {
  if (keyword === "properties" && isRecord(expected) && isRecord(actual)) {
    return keysOfBoth(expected, actual).flatMap((name) =>
      compareShapes(expected[name], actual[name], `${at}.${name}`),
    );
  }
  if (Array.isArray(expected) && Array.isArray(actual)) {
    return keyword === "anyOf"
      ? compareChoices(expected, actual, at)
      : compareWholes(expected, actual, at);
  }
  return schemas.has(keyword)
    ? compareShapes(expected, actual, at)
    : compareValues(expected, actual, at);
}

// The places in a list of names or values mean nothing: it differs as a whole.
function compareWholes(expected: unknown, actual: unknown, at: string): Difference[] {
  return compareValues(expected, actual, at).length === 0 ? [] : [{ at, expected, actual }];
}

function compareChoices(
  expected: readonly unknown[],
  actual: readonly unknown[],
  at: string,
): Difference[] {
  if (expected.length !== actual.length) return [{ at, expected, actual }];
  return expected.flatMap((choice, index) =>
    compareShapes(choice, actual[index], `${at}[${String(index)}]`),
  );
}

function isOtherKind(
  expected: Readonly<Record<string, unknown>>,
  actual: Readonly<Record<string, unknown>>,
): boolean {
  return ["anyOf", "oneOf", "type"].some(
    (keyword) =>
      (keyword in expected || keyword in actual) &&
      kindOf(expected[keyword]) !== kindOf(actual[keyword]),
  );
}

function kindOf(value: unknown): unknown {
  return Array.isArray(value) ? "choice" : value;
}
