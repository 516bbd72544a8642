import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** How long other requests had to wait, in milliseconds. */
export interface Latency {
  readonly most: number;
  readonly p99: number;
  readonly count: number;
}

/** Asks for `/ok` again and again from a process of its own, so that what this one does is not measured. */
export class LatencyWatch {
  private readonly child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.child = child;
  }

  static async start(port: number): Promise<LatencyWatch> {
    const program = fileURLToPath(new URL("ask-again.ts", import.meta.url));
    const child = fork(program, [String(port)], { execArgv: ["--import", "tsx"] });
    await once(child, "message");
    return new LatencyWatch(child);
  }

  /** Ends it, and tells what was measured. */
  async end(): Promise<Latency> {
    const told = once(this.child, "message");
    this.child.send("end");
    const [samples] = await told;
    // Proof: what ask-again.ts sends.
    return summarize(samples as number[]);
  }
}

function summarize(samples: readonly number[]): Latency {
  const sorted = samples.toSorted((one, other) => one - other);
  const count = sorted.length;
  return { most: sorted[count - 1] ?? 0, p99: sorted[Math.floor(count * 0.99)] ?? 0, count };
}
