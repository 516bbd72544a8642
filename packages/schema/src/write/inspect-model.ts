import { sentSideOf } from "../json/plan-json-encoder.ts";
import type { Direction } from "../read/run/run.ts";
import { type ChildSchema, childrenOf } from "../schema/facts/children-of.ts";
import { isFrozenBytes } from "../schema/facts/is-frozen-bytes.ts";
import { factsOf } from "../schema/facts/facts-of-schema.ts";
import { isSchemaV4 } from "../schema/facts/is-schema.ts";
import type { Schema } from "../schema/schema.ts";
import { SchemaError } from "../schema/schema-error.ts";
import type { SchemaView } from "../schema/views/schema-view.ts";
import { viewOf } from "../schema/views/view-of.ts";

/** What there is to know about a response model before it is used. */
export interface ModelFacts {
  /** A model with a codec in it is encoded, any other is parsed. */
  readonly direction: Direction;
  /** Whether `JSON.stringify` alone writes what the model lets through, once it is wire data. */
  readonly isJSONSafe: boolean;
}

/**
 * Looks a response model over.
 *
 * @throws {SchemaError} When JSON cannot carry a part of it, or it can be neither parsed nor encoded:
 * codecs go only the one way, transforms only the other.
 */
export function inspectModel(schema: Schema): ModelFacts {
  if (factsOf(schema).isPlain) return plainFacts;
  const direction = directionOf(schema);
  const findings: Findings = { direction, seen: new Set(), isJSONSafe: true };
  inspectSent(schema, findings, []);
  return { direction, isJSONSafe: findings.isJSONSafe };
}

const plainFacts: ModelFacts = { direction: "parse", isJSONSafe: true };

type Path = readonly string[];

function directionOf(schema: Schema): Direction {
  const places: Places = { seen: new Set() };
  findOneWays(schema, places, []);
  const { codecAt, transformAt } = places;
  if (codecAt !== undefined && transformAt !== undefined) {
    throw new SchemaError(
      `${transformAt} is a transform, which cannot be encoded, and ${codecAt} is a codec, which must be. Write a codec in place of the transform.`,
    );
  }
  return codecAt === undefined ? "parse" : "encode";
}

interface Places {
  readonly seen: Set<Schema>;
  codecAt?: string;
  transformAt?: string;
}

function findOneWays(schema: Schema, places: Places, path: Path): void {
  if (places.seen.has(schema)) return;
  places.seen.add(schema);
  const view = viewOf(schema);
  if (view.kind === "codec") places.codecAt ??= describe(path);
  if (view.kind === "transform") places.transformAt ??= describe(path);
  for (const child of childrenOf(view)) findOneWays(child.schema, places, join(path, child));
}

interface Findings {
  readonly direction: Direction;
  readonly seen: Set<Schema>;
  isJSONSafe: boolean;
}

function inspectSent(schema: Schema, findings: Findings, path: Path): void {
  if (findings.seen.has(schema)) return;
  findings.seen.add(schema);
  const view = viewOf(schema);
  const foreign = foreignKinds[view.kind];
  if (foreign !== undefined) {
    throw new SchemaError(
      `${describe(path)} is ${foreign}, which JSON has not. Write a codec that says how it is sent: z.codec(z.string(), ..., { decode, encode }).`,
    );
  }
  if (isFrozenBytes(view)) {
    throw new SchemaError(
      `${describe(path)} is readonly bytes, which cannot be frozen. Leave out .readonly().`,
    );
  }
  if (!isSafeKind(schema, view)) findings.isJSONSafe = false;
  if ("from" in view) inspectSent(sentSideOf(view, findings.direction), findings, path);
  else for (const child of childrenOf(view)) inspectSent(child.schema, findings, join(path, child));
}

function join(path: Path, { step }: ChildSchema): Path {
  return step === undefined ? path : [...path, step];
}

const foreignKinds: { readonly [kind: string]: string } = {
  file: "a File",
  upload: "a File",
  symbol: "a symbol",
  function: "a function",
  nan: "NaN",
  promise: "a promise",
};

const unsafeKinds: ReadonlySet<string> = new Set([
  "any",
  "custom",
  "instance",
  "transform",
  "unknown",
]);

function isSafeKind(schema: Schema, view: SchemaView): boolean {
  if (view.kind === "object") return view.undeclared !== "keep" || view.rest !== null;
  // Zod 3 takes the infinities for numbers.
  if (view.kind === "number") return isSchemaV4(schema);
  return !unsafeKinds.has(view.kind);
}

function describe(path: Path): string {
  return path.length === 0
    ? "the response model"
    : `field "${path.join(".")}" of the response model`;
}
