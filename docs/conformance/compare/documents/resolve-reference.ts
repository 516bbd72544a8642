import { isRecord } from "../is-record.ts";

/** The part of an OpenAPI document that `#/components/…` points at; undefined when nothing is there. */
export function resolveReference(reference: string, document: unknown): unknown {
  const steps = reference
    .replace(/^#\//, "")
    .split("/")
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  return steps.reduce<unknown>((part, step) => (isRecord(part) ? part[step] : undefined), document);
}
