import type { Difference } from "./difference.ts";
import { isRecord } from "./is-record.ts";
import { keysOfBoth } from "./keys-of-both.ts";

/**
 * Compares two JSON values: numbers by value, objects without regard to the order of their keys.
 *
 * @param at - Where the values stand, for the differences found below.
 */
export function compareValues(expected: unknown, actual: unknown, at: string): Difference[] {
  if (Array.isArray(expected) && Array.isArray(actual) && expected.length === actual.length) {
    return expected.flatMap((value, index) =>
      compareValues(value, actual[index], `${at}[${String(index)}]`),
    );
  }
  if (isRecord(expected) && isRecord(actual)) {
    return keysOfBoth(expected, actual).flatMap((key) =>
      compareValues(expected[key], actual[key], `${at}.${key}`),
    );
  }
  return expected === actual ? [] : [{ at, expected, actual }];
}
