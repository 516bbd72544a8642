import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** The server of many events, in a process of its own. */
export class EventsProcess {
  readonly port: number;
  private readonly child: ChildProcess;

  private constructor(child: ChildProcess, port: number) {
    this.child = child;
    this.port = port;
  }

  static async start(): Promise<EventsProcess> {
    const program = fileURLToPath(new URL("serve-events.ts", import.meta.url));
    const child = fork(program, {
      execArgv: ["--import", "tsx"],
      // It logs each client that it cuts off.
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    const [port] = await once(child, "message");
    // Proof: what serve-events.ts sends.
    return new EventsProcess(child, port as number);
  }

  get id(): number {
    const { pid } = this.child;
    if (pid === undefined) throw new Error("The server did not start.");
    return pid;
  }

  async stop(): Promise<void> {
    const ended = once(this.child, "exit");
    this.child.kill("SIGKILL");
    await ended;
  }
}
