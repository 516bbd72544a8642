import type { Difference } from "../compare/difference.ts";
import { compareValues } from "../compare/compare-values.ts";
import type { RecordedMessage } from "../recorded/message.ts";
import type { PlayedMessage } from "./played-message.ts";

/**
 * Compares what passed over a WebSocket of FastAPI's with what passed over ours, step by step. Steps of different kinds
 * are one difference, `messages[2]`; those of one kind differ in their fields, `messages[2].text`.
 */
export function compareConversations(
  recorded: readonly RecordedMessage[],
  played: readonly PlayedMessage[],
): Difference[] {
  const steps = Array.from({ length: Math.max(recorded.length, played.length) });
  return steps.flatMap((_, step) =>
    compareSteps(recorded[step], played[step], `messages[${step}]`),
  );
}

function compareSteps(
  expected: RecordedMessage | undefined,
  actual: PlayedMessage | undefined,
  at: string,
): Difference[] {
  if (expected?.type !== actual?.type) return [{ at, expected, actual }];
  return compareValues(expected, actual, at);
}
