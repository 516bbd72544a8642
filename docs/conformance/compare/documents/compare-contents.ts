import { compareSchemas, type Documents } from "./compare-schemas.ts";
import { compareValues } from "../compare-values.ts";
import type { Difference } from "../difference.ts";
import { isRecord } from "../is-record.ts";
import { keysOfBoth } from "../keys-of-both.ts";

const schemas = new Set(["schema", "itemSchema"]);

/** Compares the media types of a body and what is said of each. */
export function compareContents(
  expected: unknown,
  actual: unknown,
  at: string,
  documents: Documents,
): Difference[] {
  const [wanted, given] = [isRecord(expected) ? expected : {}, isRecord(actual) ? actual : {}];
  return keysOfBoth(wanted, given).flatMap((mediaType) =>
    compareMediaType(wanted[mediaType], given[mediaType], `${at}.${mediaType}`, documents),
  );
}

function compareMediaType(
  expected: unknown,
  actual: unknown,
  at: string,
  documents: Documents,
): Difference[] {
  if (!isRecord(expected) || !isRecord(actual)) return compareValues(expected, actual, at);
  return keysOfBoth(expected, actual).flatMap((key) =>
    schemas.has(key)
      ? compareSchemas(expected[key], actual[key], `${at}.${key}`, documents)
      : compareValues(expected[key], actual[key], `${at}.${key}`),
  );
}
