import { planAcceptance } from "../read/plan-acceptance.ts";
import type { Schema } from "../schema/schema.ts";
import type { TextPlan } from "./text-plan.ts";

/** One option of a union, and how it is read from text. */
export interface UnionOption {
  readonly schema: Schema;
  readonly plan: TextPlan;
}

/**
 * Plans a union of text types: the first option that accepts what its own decoding made of the text
 * has it. Options that no text can hold are left out, unless there is no other.
 */
export function planUnion(options: readonly UnionOption[]): TextPlan {
  const fit = options.filter(({ plan }) => plan.kind !== "none");
  const [first] = options;
  if (fit.length === 0) return first?.plan ?? { kind: "raw" };
  if (fit.every(({ plan }) => plan.kind === "raw")) return { kind: "raw" };
  const attempts = fit.map((option) => planAttempt(option));
  if (fit.some(({ plan }) => plan.kind === "list")) {
    return { kind: "list", decode: (texts) => decodeFirst(attempts, texts) };
  }
  return { kind: "one", decode: (text) => decodeFirst(attempts, [text]) };
}

/** Decodes the texts for one option; undefined when it does not take them. */
type Attempt = (texts: readonly string[]) => unknown;

function planAttempt({ schema, plan }: UnionOption): Attempt {
  const accepts = planAcceptance(schema);
  return (texts) => {
    const decoded = decodeWhole(plan, texts);
    return decoded !== undefined && accepts(decoded) ? decoded : undefined;
  };
}

function decodeWhole(plan: TextPlan, texts: readonly string[]): unknown {
  if (plan.kind === "list") return plan.decode(texts);
  const [text] = texts;
  if (text === undefined || texts.length > 1) return undefined;
  return plan.kind === "one" ? plan.decode(text) : text;
}

function decodeFirst(attempts: readonly Attempt[], texts: readonly string[]): unknown {
  for (const attempt of attempts) {
    const decoded = attempt(texts);
    if (decoded !== undefined) return decoded;
  }
  return texts.length === 1 ? texts[0] : texts;
}
