import { mutate } from "./mutate.ts";
import { Random } from "./random.ts";
import { type BytesAnswer, sendBytes } from "./send-bytes.ts";

/** So many connections at the same time. */
const width = 50;

/** A request over which the server failed. */
export interface Failure {
  /** Of the run, and how many came before. */
  readonly seed: number;
  readonly number: number;
  readonly problem: string;
  /** The request as JSON has it, a character for each byte. */
  readonly request: string;
}

/** What to send, and where. */
export interface MutationRun {
  readonly port: number;
  readonly seed: number;
  readonly count: number;
}

/** Sends mutated requests, the same for the same seed, and gives those over which the server failed. */
export async function tryMutations({ port, seed, count }: MutationRun): Promise<Failure[]> {
  const random = new Random(seed);
  const failures: Failure[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < count) {
      const number = next;
      next += 1;
      const bytes = mutate(random);
      // A worker does one thing at a time.
      // oxlint-disable-next-line no-await-in-loop
      const problem = problemOf(await sendBytes(port, bytes));
      if (problem === undefined) continue;
      failures.push({ seed, number, problem, request: JSON.stringify(bytes.toString("latin1")) });
    }
  };
  await Promise.all(Array.from({ length: width }, work));
  return failures;
}

function problemOf({ received, hangs }: BytesAnswer): string | undefined {
  if (hangs) return "no end";
  if (received === "") return undefined;
  const statuses = [...received.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)].map(([, status]) => status);
  if (!received.startsWith("HTTP/1.1 ")) return `no answer: ${received.slice(0, 80)}`;
  // That a method or a version is not served is no failure of the server's.
  const failed = statuses.find((status = "") => status >= "500" && !refusals.has(status));
  return failed === undefined ? undefined : `answered ${failed}`;
}

const refusals: ReadonlySet<string> = new Set(["501", "505"]);
