/** A server that is up on the loopback address. */
export interface RunningContender {
  readonly port: number;
  close(): Promise<void>;
}

/** One server to measure. */
export interface Contender {
  readonly name: string;
  readonly title: string;
  /** Whether it validates input and output; one that does not stands in the table for orientation only. */
  readonly validates: boolean;
  /** Loads the server's module and listens on a free port of 127.0.0.1. */
  start(): Promise<RunningContender>;
}
