/** A request as the load generator and the checks send it. */
export interface BenchmarkRequest {
  readonly method: "GET" | "POST";
  /** Path with query. */
  readonly target: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A request that every validating contender has to answer with this status. */
export interface Refusal {
  readonly request: BenchmarkRequest;
  readonly status: number;
}

/** One thing to measure: the request, the bytes that must come back, and what must be refused. */
export interface Scenario {
  readonly name: string;
  readonly title: string;
  readonly request: BenchmarkRequest;
  /** The exact body of the right answer, which is always a 200. */
  readonly answer: string;
  readonly refusals: readonly Refusal[];
}
