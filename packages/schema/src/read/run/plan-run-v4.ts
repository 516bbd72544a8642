import type { z } from "zod";
import { $ZodAsyncError, config, util } from "zod/v4/core";
import { isAllowedAtStartOnly } from "../../compile/code-generation.ts";
import type { SchemaV4 } from "../../schema/schema.ts";
import { compileSchema } from "../compile-schema.ts";
import type { ReadResult } from "../issues/issue.ts";
import type { Direction, Run } from "./run.ts";
import { toIssues } from "../issues/to-issues.ts";

/** Makes a Zod 4 schema ready to run. */
export function planRunV4(original: SchemaV4, direction: Direction): Run {
  const way = direction === "parse" ? "forward" : "backward";
  let schema: SchemaV4 | undefined;
  let isAsync = false;
  // At first use: of an app's many models a process may need few, and 300 cost a tenth of a second.
  const prepare = (): SchemaV4 => {
    const compiled = direction === "parse" ? compileSchema(original) : undefined;
    isAsync = compiled?.isAsync ?? false;
    schema = compiled?.schema ?? original;
    return schema;
  };
  if (isAllowedAtStartOnly()) prepare();

  const runAsync = async (value: unknown): Promise<ReadResult> => {
    const context = { async: true, reportInput: true, direction: way } as const;
    return toResult(await original._zod.run({ value, issues: [] }, context), value);
  };

  return (value) => {
    const prepared = schema ?? prepare();
    if (isAsync) return runAsync(value);
    try {
      // Zod's own `safeParse` does the same, but leaves out the inputs that tell a missing field from a wrong one.
      const context = { async: false, reportInput: true, direction: way } as const;
      const payload = prepared._zod.run({ value, issues: [] }, context);
      if (!(payload instanceof Promise)) return toResult(payload, value);
      payload.catch(() => undefined);
    } catch (error) {
      if (!(error instanceof $ZodAsyncError)) throw error;
    }
    isAsync = true;
    return runAsync(value);
  };
}

function toResult(payload: z.core.ParsePayload, value: unknown): ReadResult {
  if (payload.issues.length === 0) return { success: true, data: payload.value };
  const settings = config();
  const found = payload.issues.map((issue) =>
    util.finalizeIssue(issue, { reportInput: true }, settings),
  );
  return { success: false, issues: toIssues(found, value) };
}
