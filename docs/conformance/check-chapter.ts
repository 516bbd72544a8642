import { compareAnswers } from "./compare/compare-answers.ts";
import type { Deviation } from "./deviations/deviation.ts";
import { deviations } from "./deviations/deviations.ts";
import { describeMismatch } from "./describe-mismatch.ts";
import type { Exchange } from "./recorded/exchange.ts";
import { explainDifferences } from "./deviations/explain-differences.ts";
import { groupByCase } from "./recorded/group-by-case.ts";
import { type Given, handOver, noteGiven } from "./send/hand-over.ts";
import { importSample } from "./samples/import-sample.ts";
import { locateSample } from "./samples/locate-sample.ts";
import type { Door, OpenDoor } from "./send/door.ts";

/** What came of asking our samples what FastAPI's were asked. */
export interface ChapterReport {
  /** The exchanges that we answer otherwise without a reason, a few lines each. */
  readonly unexplained: readonly string[];
  /** The deviations that were met, each as its title and the sample that met it. */
  readonly met: readonly Meeting[];
}

/** A deviation and a sample whose answer differs because of it. */
export interface Meeting {
  readonly deviation: Deviation;
  readonly sample: string;
}

/**
 * Sends recorded exchanges to our samples and compares the answers.
 *
 * @param openDoor - How to ask: in process, or over a socket.
 */
export async function checkChapter(
  exchanges: readonly Exchange[],
  openDoor: OpenDoor,
): Promise<ChapterReport> {
  const unexplained: string[] = [];
  const met: Meeting[] = [];

  for (const steps of groupByCase(exchanges)) {
    // oxlint-disable-next-line no-await-in-loop -- hundreds of servers at once would only wait for each other
    const report = await checkCase(steps, openDoor);
    unexplained.push(...report.unexplained);
    met.push(...report.met);
  }
  return { unexplained, met };
}

/** The steps of a case go in order to an application that no other case has touched. */
async function checkCase(steps: readonly Exchange[], openDoor: OpenDoor): Promise<ChapterReport> {
  const [first] = steps;
  if (!first) return { unexplained: [], met: [] };
  const sample = locateSample(first.app);
  const instance = `${openDoor.name}-${String(first.case)}`;
  const door = await openDoor(await importSample(sample, instance, first.test));

  try {
    return await checkSteps(steps, sample, door);
  } finally {
    await door.close();
  }
}

async function checkSteps(
  steps: readonly Exchange[],
  sample: string,
  door: Door,
): Promise<ChapterReport> {
  const unexplained: string[] = [];
  const met: Meeting[] = [];
  let given: Given = new Map();
  for (const exchange of steps) {
    // oxlint-disable-next-line no-await-in-loop -- a step may need what the one before it left behind
    const answer = await door.send(handOver(exchange, given));
    given = noteGiven(exchange, answer, given);
    const differences = compareAnswers(exchange, answer);
    const explanation = explainDifferences(differences, exchange, deviations);
    if (explanation.unexplained.length > 0) {
      unexplained.push(describeMismatch(exchange, sample, explanation.unexplained));
    }
    met.push(...explanation.met.map((deviation) => ({ deviation, sample })));
  }
  return { unexplained, met };
}
