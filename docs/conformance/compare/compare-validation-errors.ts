import { compareValues } from "./compare-values.ts";
import type { Difference } from "./difference.ts";
import { isRecord } from "./is-record.ts";

/** Compares the places that two validation errors name; types and messages are each framework's own, but must be there. */
export function compareValidationErrors(expected: unknown, actual: unknown): Difference[] {
  return compareValues(toPlaces(expected), toPlaces(actual), "body");
}

function toPlaces(body: unknown): unknown {
  if (!isRecord(body) || !Array.isArray(body["detail"])) return body;
  return { ...body, detail: body["detail"].map(toPlace) };
}

function toPlace(entry: unknown): unknown {
  const isComplete =
    isRecord(entry) && typeof entry["type"] === "string" && typeof entry["msg"] === "string";
  return isComplete ? { loc: entry["loc"] } : entry;
}
