import type { Draft } from "./corrections/plan-corrections.ts";

/** Takes away what a schema that holds no other need not say. */
export function tidyLeaf(type: string, json: Draft): Draft {
  tidyTypes[type]?.(json);
  return json;
}

const tidyTypes: { readonly [type: string]: (json: Draft) => void } = {
  file: describeFile,
  number: dropSafeBounds,
  string: dropStandardPattern,
};

/** A file is a part of a multipart form: bytes that are not encoded as text. */
function describeFile(json: Draft): void {
  delete json.format;
  delete json.contentEncoding;
  json.contentMediaType ??= "application/octet-stream";
}

/** The format says it, and shorter; or it is the name of a check of Zod's, and the pattern says it all. */
function dropStandardPattern(json: Draft): void {
  if (checkNames.has(String(json.format))) delete json.format;
  if (standardFormats.has(String(json.format))) delete json.pattern;
}

const checkNames: ReadonlySet<string> = new Set([
  "ends_with",
  "includes",
  "lowercase",
  "regex",
  "starts_with",
  "uppercase",
]);

const standardFormats: ReadonlySet<string> = new Set([
  "date",
  "date-time",
  "duration",
  "email",
  "hostname",
  "ipv4",
  "ipv6",
  "time",
  "uri",
  "uuid",
]);

function dropSafeBounds(json: Draft): void {
  if (json.minimum === Number.MIN_SAFE_INTEGER) delete json.minimum;
  if (json.maximum === Number.MAX_SAFE_INTEGER) delete json.maximum;
}
