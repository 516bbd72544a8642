import type { $ZodTypes } from "zod/v4/core";
import type { SchemaV4 } from "../../../schema/schema.ts";
import { checksOf } from "./leaves/checks-of.ts";
import type { CodecNode, Node } from "../node.ts";

/** Plans a pipe to be gone through backwards, as encoding does. */
export function planCodec(
  schema: $ZodTypes,
  plan: (schema: SchemaV4) => Node,
): CodecNode | undefined {
  const { def } = schema._zod;
  if (def.type !== "pipe" || checksOf(schema).length > 0) return undefined;
  const isCodec = schema._zod.traits.has("$ZodCodec");
  // Proof: only codecs have one, and it takes what comes out of `out`.
  const reverse = isCodec ? (def.reverseTransform as CodecNode["reverse"]) : undefined;
  if (isCodec && reverse === undefined) return undefined;
  return { kind: "codec", out: def.out, reverse, inner: plan(def.in) };
}
