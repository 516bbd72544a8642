import type { Direction } from "../read/run/run.ts";
import type { SchemaV4 } from "../schema/schema.ts";
import { scratch } from "./bytes/memory/scratch.ts";
import { generateWriter } from "./generate/generate-writer.ts";
import { mayGenerateCode } from "./code-generation.ts";
import { holdsItself } from "./nodes/holds-itself.ts";
import { planNodes } from "./nodes/plan/plan-nodes.ts";
import { absent, misfit } from "./writer.ts";
import { makeWriters } from "./writers/make-writers.ts";

/** How a model is compiled. */
export interface CompileSettings {
  readonly direction: Direction;
  /** Whether `JSON.stringify` alone writes what the model lets through as the framework means it. */
  readonly isJSONSafe: boolean;
  /** Whether code may be generated; by default where the runtime allows it. */
  readonly mayGenerate?: boolean;
}

/** JSON ready to be sent: short as text, else as UTF-8 bytes. */
export type JSONBody = string | Uint8Array<ArrayBuffer>;

/** Writes a value as Zod and JSON.stringify would; undefined when it cannot say what they would do. */
export type ModelWriter = (value: unknown) => JSONBody | undefined;

/**
 * Compiles a response model to a function that validates a value, drops what is not declared, fills defaults, encodes
 * and writes JSON in one pass. It only ever says "these bytes" or "don't know": whoever gets the second asks Zod.
 *
 * Undefined for models of which Zod would have to run the whole.
 */
export function compileModel(schema: SchemaV4, settings: CompileSettings): ModelWriter | undefined {
  // Encoding such a model, Zod may keep what it made of a part before its checks had changed it.
  if (settings.direction === "encode" && holdsItself(schema)) return undefined;
  const root = planNodes(schema, settings.direction);
  if (root.kind === "island" || root.kind === "open" || root.kind === "checked") return undefined;
  const { mayGenerate = mayGenerateCode() } = settings;
  const write = makeWriters(root, { ...settings, generate: mayGenerate && generateWriter });
  return (value) => {
    // A getter or a check has answered another request meanwhile.
    if (scratch.isBusy) return undefined;
    scratch.begin();
    try {
      const end = write(value, 0);
      if (end === absent) return "null";
      return end === misfit ? undefined : scratch.take(end);
    } catch {
      // Doubt, a getter or a check that throws, text too long for a buffer: Zod will meet the same, and say it.
      return undefined;
    } finally {
      scratch.end();
    }
  };
}
