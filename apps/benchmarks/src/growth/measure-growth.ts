// oxlint-disable no-await-in-loop -- what overlaps would measure each other
import { median } from "../measure/median.ts";
import type { Dimension } from "./dimension.ts";
import type { Cost } from "./fit-exponent.ts";

type Work = () => Promise<void> | void;

/** A sample takes about this long. */
const sampleMilliseconds = 60;
const rounds = 7;

/** Measures a dimension's sizes in rounds, one after the other in each, and gives the medians. */
export async function measureGrowth({ sizes, prepare }: Dimension): Promise<Cost[]> {
  const samples: { size: number; work: Work; repeats: number; times: number[] }[] = [];
  for (const size of sizes) {
    const work = await prepare(size);
    samples.push({ size, work, repeats: await findRepeats(work), times: [] });
  }
  // The first round is only there to warm V8 up on all sizes.
  for (let round = 0; round <= rounds; round += 1) {
    for (const { work, repeats, times } of samples) {
      const spent = await time(work, repeats);
      if (round > 0) times.push(spent);
    }
  }
  return samples.map(({ size, times }) => ({ size, nanoseconds: median(times) }));
}

/** How often the work is repeated for a sample, found while V8 warms up on it. */
async function findRepeats(work: Work): Promise<number> {
  let repeats = 1;
  while ((await time(work, repeats)) * repeats < sampleMilliseconds * 1e6) repeats *= 2;
  return repeats;
}

/** Nanoseconds of CPU time of one repetition: what else runs on the machine counts for little. */
async function time(work: Work, repeats: number): Promise<number> {
  const before = process.cpuUsage();
  for (let count = 0; count < repeats; count += 1) await work();
  const { user, system } = process.cpuUsage(before);
  return ((user + system) * 1000) / repeats;
}
