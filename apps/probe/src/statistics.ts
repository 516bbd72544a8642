import { dependency } from "fastidious";

/** What is counted while the server runs. */
class Statistics {
  /** Generators of `/sse` that run now. */
  sseLive = 0;
  /** Clients of `/slow` that left before their answer. */
  slowAborted = 0;
  /** Background tasks that have finished. */
  backgroundDone = 0;
}

/** The counts of this process. They are told at its end, once the last background task is done. */
export const statistics = dependency({ scope: "app" }, async function* () {
  const counts = new Statistics();
  yield counts;
  process.stdout.write(`BG_DONE ${counts.backgroundDone}\n`);
});
