import { z } from "zod";
import { registry, toJSONSchema } from "zod/v4/core";
import type { SchemaV4 } from "../../schema/schema.ts";
import type { Side } from "../json-schema.ts";
import type { Draft } from "./corrections/plan-corrections.ts";

/** Has Zod convert a schema by itself, but for its meta; `parts` stand in the place of what it holds. */
export function convertOne(
  schema: SchemaV4,
  side: Side,
  parts?: Readonly<Record<string, unknown>>,
): Draft {
  const def = { ...schema._zod.def, ...parts };
  const { $schema: _schema, ...json } = toJSONSchema(parts ? z.core.clone(schema, def) : schema, {
    io: side,
    // What Zod cannot say becomes `{}`, and is said afterwards.
    unrepresentable: "any",
    metadata: registry(),
  });
  return json;
}
