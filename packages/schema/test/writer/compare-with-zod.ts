import { z } from "zod";
import type { ModelWriter } from "../../src/compile/compile-model.ts";

/** What came of writing many values. */
export interface Tally {
  models: number;
  values: number;
  accepted: number;
  refused: number;
  threw: number;
  /** How often a writer itself gave the bytes. */
  written: number;
  readonly wrong: string[];
}

/** Starts at nothing. */
export function createTally(): Tally {
  return { models: 0, values: 0, accepted: 0, refused: 0, threw: 0, written: 0, wrong: [] };
}

/** How Zod and the framework's encoder would answer. */
export type Verdict =
  | { readonly text: string }
  | { readonly refused: true }
  | { readonly error: unknown };

/** Asks Zod's interpreter what becomes of a value. */
export function askZod(
  schema: z.ZodType,
  value: unknown,
  settings: { readonly isEncoded: boolean; readonly stringify: (data: unknown) => string },
): Verdict {
  try {
    const result = settings.isEncoded ? z.safeEncode(schema, value) : schema.safeParse(value);
    if (!result.success) return { refused: true };
    return { text: settings.stringify(result.data) ?? "null" };
  } catch (error) {
    return { error };
  }
}

/** Counts a value by what Zod says of it. */
export function count(verdict: Verdict, tally: Tally): void {
  tally.values += 1;
  if ("text" in verdict) tally.accepted += 1;
  else if ("refused" in verdict) tally.refused += 1;
  else tally.threw += 1;
}

/** Compares what the writer says with Zod's verdict: it may not know, but what it says has to be right. */
export function compare(write: ModelWriter, value: unknown, verdict: Verdict, tally: Tally): void {
  const body = write(value);
  if (body === undefined) return;
  tally.written += 1;
  const text = typeof body === "string" ? body : new TextDecoder().decode(body);
  if ("text" in verdict && verdict.text === text) return;
  tally.wrong.push(
    `${text} instead of ${"error" in verdict ? String(verdict.error) : JSON.stringify(verdict)}`,
  );
}
