import type { CpuProfile } from "../contenders/process-messages.ts";
import { toPlace } from "./to-place.ts";

/** Time spent in one function itself, or in all functions of one file or package. */
export interface SelfTime {
  readonly what: string;
  readonly microseconds: number;
}

/** Where a profile's time went, the most first; idle time is left out. */
export interface ProfileSummary {
  readonly functions: readonly SelfTime[];
  readonly origins: readonly SelfTime[];
}

/** Adds up a profile's samples by function and by the file or package that the function is from. */
export function summarizeProfile(profile: CpuProfile): ProfileSummary {
  const functions = new Map<string, number>();
  const origins = new Map<string, number>();
  const frames = new Map(profile.nodes.map((node) => [node.id, node.callFrame]));
  for (const [index, sample] of profile.samples.entries()) {
    const frame = frames.get(sample);
    if (frame === undefined || frame.functionName === "(idle)") continue;
    const microseconds = profile.timeDeltas[index] ?? 0;
    const { origin, label } = toPlace(frame);
    add(functions, label, microseconds);
    add(origins, origin, microseconds);
  }
  return { functions: rank(functions), origins: rank(origins) };
}

function add(totals: Map<string, number>, what: string, microseconds: number): void {
  totals.set(what, (totals.get(what) ?? 0) + microseconds);
}

function rank(totals: ReadonlyMap<string, number>): SelfTime[] {
  return [...totals]
    .map(([what, microseconds]) => ({ what, microseconds }))
    .toSorted((left, right) => right.microseconds - left.microseconds);
}
