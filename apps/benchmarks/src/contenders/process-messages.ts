import { z } from "zod";

/** What the benchmark asks of a contender's process. */
export type ProcessQuestion = "cpu-usage" | "memory" | "start-profile" | "stop-profile";

/** A profile as V8's inspector gives it, as far as it is read here. Times are in microseconds. */
export const CpuProfile = z.object({
  nodes: z.array(
    z.object({
      id: z.int(),
      callFrame: z.object({ functionName: z.string(), url: z.string(), lineNumber: z.int() }),
    }),
  ),
  samples: z.array(z.int()),
  timeDeltas: z.array(z.int()),
});
export type CpuProfile = z.infer<typeof CpuProfile>;

/** What a contender's process says: first its port, then one answer a question. */
export const ProcessAnswer = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("listening"), port: z.int() }),
  z.object({ kind: z.literal("cpu-usage"), microseconds: z.number() }),
  z.object({ kind: z.literal("memory"), bytes: z.number() }),
  z.object({ kind: z.literal("profile-started") }),
  z.object({ kind: z.literal("profile"), profile: CpuProfile }),
]);
export type ProcessAnswer = z.infer<typeof ProcessAnswer>;
