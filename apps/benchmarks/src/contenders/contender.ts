/** A server that is up on the loopback address. */
export interface RunningContender {
  readonly port: number;
  close(): Promise<void>;
}

/** What a check can do without. */
export type Omission = "content-length" | "body limit";

/** One server to measure. */
export interface Contender {
  readonly name: string;
  readonly title: string;
  /** What it validates. One that does less stands in the table for orientation only. */
  readonly validates: "input and output" | "input" | "nothing";
  /** What it leaves out, with the scenarios in which it would count: not held against it, but said in the table. */
  readonly omits: Readonly<Partial<Record<Omission, readonly string[]>>>;
  /** The scenarios that it does not take part in, each with the reason. */
  readonly lacks: Readonly<Record<string, string>>;
  /**
   * Loads the server's modules and listens on a free port of 127.0.0.1.
   *
   * @param routes - 0 serves the shop, another number as many routes of resources.
   */
  start(routes: number): Promise<RunningContender>;
}

/** Whether a contender takes part in a scenario. */
export function hasScenario(contender: Pick<Contender, "lacks">, scenario: string): boolean {
  return contender.lacks[scenario] === undefined;
}
