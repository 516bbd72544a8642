import type { Tools } from "./measure.ts";
import { profileContender } from "./profile/profile-contender.ts";
import type { BenchOptions } from "./read-options.ts";
import { formatProfile } from "./report/format/format-profile.ts";

/** Profiles a contender on a scenario, and prints where its time goes. */
export async function profile(
  tools: Tools,
  { contender, scenario }: NonNullable<BenchOptions["profile"]>,
): Promise<void> {
  const file = `${contender}-${scenario.name}.cpuprofile`;
  const report = await profileContender({ ...tools, contender, scenario, seconds: 5, file });
  console.log(`\n${contender} on ${scenario.name}: ${formatProfile(report)}\n\nKept as ${file}.`);
}
