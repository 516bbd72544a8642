import { checkOneZod } from "../schema/check-one-zod.ts";
import { metaOf } from "../schema/facts/meta-of.ts";
import type { Schema } from "../schema/schema.ts";
import { SchemaError } from "../schema/schema-error.ts";
import { viewOf } from "../schema/views/view-of.ts";
import { planText } from "../text/plan-text.ts";
import { planReader, type Reader } from "./plan-reader.ts";
import { planRun } from "./run/plan-run.ts";

/** Reads bodies of one media type: the value of a JSON body, the decoded text of one, or its bytes. */
export interface ContentReader extends Reader {
  readonly kind: "json" | "text" | "bytes";
  /** What `.meta({ mediaType })` asks for, in lower case; `undefined` where it says nothing. */
  readonly mediaType: string | undefined;
}

/**
 * Makes a schema ready to read bodies. Its `.meta({ mediaType })` says of which type they are: JSON without one, and for
 * JSON's own types; otherwise the schema sees the text, or the bytes where it is `z.instanceof(Uint8Array)`.
 *
 * @throws {SchemaError} When the media type is none, or no text can hold what the schema describes.
 */
export function planContentReader(schema: Schema): ContentReader {
  const mediaType = mediaTypeOf(schema);
  if (mediaType === undefined || jsonType.test(mediaType)) {
    return { kind: "json", mediaType, ...planReader(schema) };
  }
  checkOneZod(schema);
  const run = planRun(schema);
  if (isOfBytes(schema)) return { kind: "bytes", mediaType, read: run };
  const plan = planText(schema);
  if (plan.kind === "raw") return { kind: "text", mediaType, read: run };
  if (plan.kind === "one") {
    const read = (value: unknown): ReturnType<typeof run> =>
      run(typeof value === "string" ? plan.decode(value) : value);
    return { kind: "text", mediaType, read };
  }
  throw new SchemaError(
    `a body of ${mediaType} is a text or bytes, which the schema is not. Write z.string() and parse it, or z.instanceof(Uint8Array).`,
  );
}

const jsonType = /^application\/json$|\+json$/;
const grammar = /^(?:[\w!#$&^.+-]+|\*)\/(?:[\w!#$&^.+-]+|\*)$/;

function mediaTypeOf(schema: Schema): string | undefined {
  const { mediaType } = metaOf(schema);
  if (mediaType === undefined) return undefined;
  if (typeof mediaType === "string" && grammar.test(mediaType)) return mediaType.toLowerCase();
  throw new SchemaError(
    `the mediaType ${JSON.stringify(mediaType)} is none. Write "text/plain", "image/*" and the like, without parameters.`,
  );
}

function isOfBytes(schema: Schema): boolean {
  const view = viewOf(schema);
  if (view.kind === "lazy") return false;
  if ("inner" in view) return isOfBytes(view.inner);
  if ("from" in view) return isOfBytes(view.from);
  return view.kind === "bytes" || view.kind === "any" || view.kind === "unknown";
}
