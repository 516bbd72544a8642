import { readRefusal, readViolations, type Violation } from "@fastidious/contract";
import type { Exchange } from "../conformance/recorded/exchange.ts";
import { groupByCase } from "../conformance/recorded/group-by-case.ts";
import { type Given, handOver, noteGiven } from "../conformance/send/hand-over.ts";
import { hasSample, importSample } from "../conformance/samples/import-sample.ts";
import { locateSample } from "../conformance/samples/locate-sample.ts";
import type { Answer, Door } from "../conformance/send/door.ts";
import type { PrismDoors } from "./prism-doors.ts";

/** A request that was answered otherwise than the document says, or against it. */
export interface Breach extends Violation {
  readonly sample: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

/**
 * Sends recorded requests to our samples through Prism.
 *
 * @returns What did not fit the sample's document: any answer, and requests that were taken although the document refuses
 * them. One that both refuse is as it should be.
 */
export async function checkContract(
  exchanges: readonly Exchange[],
  doors: PrismDoors,
): Promise<Breach[]> {
  const breaches: Breach[] = [];
  const ours = exchanges.filter(({ app }) => hasSample(locateSample(app)));
  for (const steps of groupByCase(ours)) {
    // oxlint-disable-next-line no-await-in-loop -- hundreds of servers at once would only wait for each other
    breaches.push(...(await checkCase(steps, doors)));
  }
  return breaches;
}

async function checkCase(steps: readonly Exchange[], doors: PrismDoors): Promise<Breach[]> {
  const [first] = steps;
  if (!first) return [];
  const sample = locateSample(first.app);
  const app = await importSample(sample, `contract-${String(first.case)}`, first.test);
  // Prism refuses to start for a document without operations.
  if (Object.keys(app.openapi().paths).length === 0) return [];
  const door = await doors.open(app);
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
): Promise<Breach[]> {
  const breaches: Breach[] = [];
  let given: Given = new Map();
  for (const exchange of steps) {
    // oxlint-disable-next-line no-await-in-loop -- a step may need what the one before it left behind
    const answer = await door.send(handOver(exchange, given));
    given = noteGiven(exchange, answer, given);
    for (const violation of findBroken(exchange, answer)) {
      breaches.push({ ...violation, ...describe(exchange, answer), sample });
    }
  }
  return breaches;
}

function describe(
  { method, path }: Exchange,
  { status }: Answer,
): Omit<Breach, keyof Violation | "sample"> {
  return { method, path, status };
}

function findBroken(exchange: Exchange, { status, headers, body }: Answer): Violation[] {
  const refused = readRefusal(body);
  const header = headers.find(([name]) => name === "sl-violations");
  const found = refused.length > 0 ? refused : readViolations(header?.[1]);
  const isTaken = (refused.length > 0 ? (exchange.response?.status ?? 500) : status) < 400;
  return found.filter(({ side }) => side === "response" || isTaken);
}
