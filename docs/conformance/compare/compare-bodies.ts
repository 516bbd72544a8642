import type { RecordedResponse } from "../recorded/exchange.ts";
import type { Answer } from "../send/door.ts";
import { compareDocuments } from "./documents/compare-documents.ts";
import { compareValidationErrors } from "./compare-validation-errors.ts";
import { compareValues } from "./compare-values.ts";
import type { Difference } from "./difference.ts";
import { isRecord } from "./is-record.ts";

/** Compares bodies: JSON by value, OpenAPI documents by meaning, validation errors by place, all else by bytes. */
export function compareBodies(recorded: RecordedResponse, answer: Answer): Difference[] {
  const expected = recorded.body;
  if (expected?.json !== undefined) return compareJson(expected.json, answer.body);
  if (expected?.base64 !== undefined) {
    return compareValues(expected.base64, Buffer.from(answer.body).toString("base64"), "body");
  }
  return compareValues(expected?.text ?? "", new TextDecoder().decode(answer.body), "body");
}

function compareJson(expected: unknown, body: Uint8Array): Difference[] {
  const text = new TextDecoder().decode(body);
  const actual = parseJson(text);
  if (actual === undefined) return [{ at: "body", expected, actual: text }];

  if (isRecord(expected) && "openapi" in expected) return compareDocuments(expected, actual);
  if (isValidationError(expected)) return compareValidationErrors(expected, actual);
  return compareValues(expected, actual, "body");
}

function isValidationError(body: unknown): body is { readonly detail: readonly unknown[] } {
  if (!isRecord(body) || !Array.isArray(body["detail"])) return false;
  return body["detail"].every((entry) => isRecord(entry) && "loc" in entry);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
