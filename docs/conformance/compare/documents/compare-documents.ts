import { compareOperations } from "./compare-operations.ts";
import type { Documents } from "./compare-schemas.ts";
import { compareValues } from "../compare-values.ts";
import type { Difference } from "../difference.ts";
import { isRecord } from "../is-record.ts";
import { keysOfBoth } from "../keys-of-both.ts";

const methods = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);

/**
 * Compares two OpenAPI documents by what they say of the API: not by operation ids, titles, the names of
 * components, or summaries that Python made of function names.
 */
export function compareDocuments(expected: unknown, actual: unknown): Difference[] {
  if (!isRecord(expected) || !isRecord(actual)) return compareValues(expected, actual, "openapi");
  const documents = { expected, actual };

  return [
    ...compareValues(minorVersion(expected), minorVersion(actual), "openapi.openapi"),
    ...["info", "servers", "tags", "externalDocs", "security"].flatMap((part) =>
      compareValues(expected[part], actual[part], `openapi.${part}`),
    ),
    ...comparePathItems(expected["paths"], actual["paths"], "openapi.paths", documents),
    ...comparePathItems(expected["webhooks"], actual["webhooks"], "openapi.webhooks", documents),
  ];
}

function comparePathItems(
  expected: unknown,
  actual: unknown,
  at: string,
  documents: Documents,
): Difference[] {
  const [wanted, given] = [isRecord(expected) ? expected : {}, isRecord(actual) ? actual : {}];
  return keysOfBoth(wanted, given).flatMap((path) =>
    comparePathItem(wanted[path], given[path], `${at}.${path}`, documents),
  );
}

function comparePathItem(
  expected: unknown,
  actual: unknown,
  at: string,
  documents: Documents,
): Difference[] {
  if (!isRecord(expected) || !isRecord(actual)) return compareValues(expected, actual, at);
  return keysOfBoth(expected, actual).flatMap((key) =>
    methods.has(key)
      ? compareOperations(expected[key], actual[key], `${at}.${key}`, documents)
      : compareValues(expected[key], actual[key], `${at}.${key}`),
  );
}

function minorVersion({ openapi }: Readonly<Record<string, unknown>>): unknown {
  return typeof openapi === "string" ? openapi.split(".").slice(0, 2).join(".") : openapi;
}
