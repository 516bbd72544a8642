/** A request as the load generator and the checks send it. */
export interface BenchmarkRequest {
  readonly method: "GET" | "POST";
  /** Path with query. */
  readonly target: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A request that contenders have to answer with this status. */
export interface Refusal {
  readonly request: BenchmarkRequest;
  readonly status: number;
  /** What a contender must validate to find this out. */
  readonly side: "input" | "output";
}

/** What the load looks like, and what is made of it. */
interface Load {
  /**
   * `requests`: one request over and over. `fan-out`: many clients hold a stream of events open, and each that is
   * published goes to all. `start`: a process is started, and ends with its first answer.
   */
  readonly kind: "requests" | "fan-out" | "start";
  readonly connections: number;
  /** A window is not shorter than this, however short windows are: slow answers need time. */
  readonly leastSeconds: number;
}

/** One thing to measure: the request, the bytes that must come back, and what must be refused. */
export interface Scenario {
  readonly name: string;
  readonly title: string;
  readonly load: Load;
  /** How many routes of resources are served; 0 serves the shop. */
  readonly routes: number;
  readonly request: BenchmarkRequest;
  /** The exact body of the right answer, which is always a 200. Of an endless stream: its first line of data. */
  readonly answer: string;
  /** How its content type begins. */
  readonly mediaType: string;
  /** Whether its length must be told. */
  readonly isSized: boolean;
  readonly refusals: readonly Refusal[];
  /** The contender that ratios are taken against, where it is measured; else against the first. */
  readonly base: string;
  /** The ratio that fastidious is to reach, by Node's major version where it differs. */
  readonly goal: { readonly usual: number; readonly from26?: number } | null;
}
