import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** The server in a process of its own, which says how much of its heap is in use once its garbage is collected. */
export class CollectedProcess {
  readonly port: number;
  private readonly child: ChildProcess;

  private constructor(child: ChildProcess, port: number) {
    this.child = child;
    this.port = port;
  }

  static async start(): Promise<CollectedProcess> {
    const program = fileURLToPath(new URL("serve-collected.ts", import.meta.url));
    const child = fork(program, { execArgv: ["--expose-gc", "--import", "tsx"] });
    const [port] = await once(child, "message");
    // Proof: what serve-collected.ts sends first.
    return new CollectedProcess(child, port as number);
  }

  /** Bytes that somebody holds. */
  async heapUsed(): Promise<number> {
    const told = once(this.child, "message");
    this.child.send("collect");
    const [bytes] = await told;
    // Proof: what serve-collected.ts sends when it is asked.
    return bytes as number;
  }

  async stop(): Promise<void> {
    const ended = once(this.child, "exit");
    this.child.kill("SIGKILL");
    await ended;
  }
}
