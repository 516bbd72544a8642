import { isSchemaV4, toSchemaV3 } from "../../schema/facts/is-schema.ts";
import type { Schema } from "../../schema/schema.ts";
import { planRunV3 } from "./plan-run-v3.ts";
import { planRunV4 } from "./plan-run-v4.ts";
import type { Direction, Run } from "./run.ts";

/**
 * Makes a schema ready to run. It runs synchronously until something asynchronous is met, and from
 * then on asynchronously, which Zod does five to nine times slower.
 */
export function planRun(schema: Schema, direction: Direction = "parse"): Run {
  return isSchemaV4(schema) ? planRunV4(schema, direction) : planRunV3(toSchemaV3(schema));
}
