import { childrenOf } from "../schema/children-of.ts";
import { isSchemaV4 } from "../schema/is-schema.ts";
import type { Schema } from "../schema/schema.ts";
import { SchemaError } from "../schema/schema-error.ts";
import type { SchemaView } from "../schema/schema-view.ts";
import { viewOf } from "../schema/view-of.ts";

/** What there is to know about a response model before it is used. */
export interface ModelFacts {
  readonly hasCodec: boolean;
  /** Whether `JSON.stringify` alone writes what the model lets through. */
  readonly isJSONSafe: boolean;
}

/**
 * Looks a response model over.
 *
 * @throws {SchemaError} When JSON cannot carry a part of it, or it can be neither parsed nor encoded:
 * codecs go only the one way, transforms only the other.
 */
export function inspectModel(schema: Schema): ModelFacts {
  const findings: Findings = { seen: new Set(), isJSONSafe: true };
  inspect(schema, findings, { path: [], isOnWire: true });
  const { codecAt, transformAt, isJSONSafe } = findings;
  if (codecAt !== undefined && transformAt !== undefined) {
    throw new SchemaError(
      `${transformAt} is a transform, which cannot be encoded, and ${codecAt} is a codec, which must be. Write a codec in place of the transform.`,
    );
  }
  return { hasCodec: codecAt !== undefined, isJSONSafe };
}

interface Findings {
  readonly seen: Set<Schema>;
  isJSONSafe: boolean;
  codecAt?: string;
  transformAt?: string;
}

interface Place {
  readonly path: readonly string[];
  /** Whether the value here is what goes out: the inner side of a codec does not. */
  readonly isOnWire: boolean;
}

function inspect(schema: Schema, findings: Findings, place: Place): void {
  if (findings.seen.has(schema)) return;
  findings.seen.add(schema);
  const view = viewOf(schema);
  if (view.kind === "codec") findings.codecAt ??= describe(place);
  if (view.kind === "transform") findings.transformAt ??= describe(place);
  if (place.isOnWire) checkWire(schema, view, findings, place);
  for (const { schema: inner, step } of childrenOf(view)) {
    const path = step === undefined ? place.path : [...place.path, step];
    inspect(inner, findings, { path, isOnWire: place.isOnWire && isSentPart(view, inner) });
  }
}

/** Of a codec the side of the wire is sent, of a pipe what comes out of it. */
function isSentPart(view: SchemaView, inner: Schema): boolean {
  if (view.kind === "codec") return inner === view.from;
  return view.kind === "pipe" ? inner === view.to : true;
}

function checkWire(schema: Schema, view: SchemaView, findings: Findings, place: Place): void {
  const foreign = view.kind === "literal" ? literalProblem(view.values) : foreignKinds[view.kind];
  if (foreign !== undefined) {
    throw new SchemaError(
      `${describe(place)} is ${foreign}, which JSON has not. Write a codec that says how it is sent: z.codec(z.string(), ..., { decode, encode }).`,
    );
  }
  if (!isSafeKind(schema, view)) findings.isJSONSafe = false;
}

const foreignKinds: { readonly [kind: string]: string } = {
  bigint: "a bigint",
  map: "a Map",
  set: "a Set",
  file: "a File",
  symbol: "a symbol",
  function: "a function",
  nan: "NaN",
  promise: "a promise",
};

function literalProblem(values: readonly unknown[]): string | undefined {
  return values.some((value) => typeof value === "bigint") ? "a bigint" : undefined;
}

const unsafeKinds: ReadonlySet<string> = new Set(["any", "unknown", "custom", "transform"]);

function isSafeKind(schema: Schema, view: SchemaView): boolean {
  if (view.kind === "object") return view.undeclared !== "keep";
  // Zod 3 takes the infinities for numbers.
  if (view.kind === "number") return isSchemaV4(schema);
  return !unsafeKinds.has(view.kind);
}

function describe({ path }: Place): string {
  return path.length === 0
    ? "the response model"
    : `field "${path.join(".")}" of the response model`;
}
