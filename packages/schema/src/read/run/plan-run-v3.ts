import type { SchemaV3 } from "../../schema/schema.ts";
import type { ParsedV3, ParserV3 } from "../../schema/to-object-v3.ts";
import type { MaybePromise, ReadResult } from "../issues/issue.ts";
import type { Run } from "./run.ts";
import { toIssues } from "../issues/to-issues.ts";

/** Makes a Zod 3 schema ready to run. */
export function planRunV3(schema: SchemaV3): Run {
  // `SchemaV3` stands for what Zod 3 makes, or `toObjectV3` in its place: each has these.
  const parser = schema as SchemaV3 & ParserV3;
  let isAsync = false;

  const runAsync = async (value: unknown): Promise<ReadResult> =>
    toResult(await parser.safeParseAsync(value), value);

  return (value): MaybePromise<ReadResult> => {
    if (isAsync) return runAsync(value);
    try {
      return toResult(parser.safeParse(value), value);
    } catch (error) {
      if (!isAsyncError(error)) throw error;
    }
    isAsync = true;
    return runAsync(value);
  };
}

/** Zod 3 has no class for it: its two messages end alike. */
function isAsyncError(error: unknown): boolean {
  return error instanceof Error && error.message.endsWith("Use .parseAsync instead.");
}

function toResult(parsed: ParsedV3, value: unknown): ReadResult {
  if (parsed.success) return { success: true, data: parsed.data };
  return { success: false, issues: toIssues(parsed.error.issues, value) };
}
