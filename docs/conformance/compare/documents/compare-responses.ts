import { compareContents } from "./compare-contents.ts";
import type { Documents } from "./compare-schemas.ts";
import { compareValues } from "../compare-values.ts";
import type { Difference } from "../difference.ts";
import { isRecord } from "../is-record.ts";
import { keysOfBoth } from "../keys-of-both.ts";
import { toSchemaShape } from "./to-schema-shape.ts";

/** Compares the documented responses by status. */
export function compareResponses(
  expected: unknown,
  actual: unknown,
  at: string,
  documents: Documents,
): Difference[] {
  if (!isRecord(expected) || !isRecord(actual)) return compareValues(expected, actual, at);
  return keysOfBoth(expected, actual).flatMap((status) =>
    compareResponse(expected[status], actual[status], `${at}.${status}`, documents),
  );
}

function compareResponse(
  expected: unknown,
  actual: unknown,
  at: string,
  documents: Documents,
): Difference[] {
  if (!isRecord(expected) || !isRecord(actual)) return compareValues(expected, actual, at);
  return [
    ...["description", "headers", "links"].flatMap((key) =>
      compareValues(expected[key], actual[key], `${at}.${key}`),
    ),
    ...(isValidationError(expected)
      ? compareValidationErrors(actual, at, documents)
      : compareContents(expected["content"], actual["content"], `${at}.content`, documents)),
  ];
}

function isValidationError(response: unknown): boolean {
  return JSON.stringify(response).includes("/HTTPValidationError");
}

/** The documented validation error needs a list `detail`: what stands in the list is ours. */
function compareValidationErrors(
  actual: Readonly<Record<string, unknown>>,
  at: string,
  documents: Documents,
): Difference[] {
  const schema = ["content", "application/json", "schema"].reduce<unknown>(
    (part, step) => (isRecord(part) ? part[step] : undefined),
    actual,
  );
  const { properties } = toSchemaShape(schema, documents.actual);
  const detail = isRecord(properties) ? properties["detail"] : undefined;
  const type = isRecord(detail) ? detail["type"] : undefined;
  return compareValues(
    "array",
    type,
    `${at}.content.application/json.schema.properties.detail.type`,
  );
}
