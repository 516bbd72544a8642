import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** How a process ended. */
export interface Ending {
  readonly code: number | null;
  /** Milliseconds from the signal to the end. */
  readonly duration: number;
}

/** `programs/serve-until-signal.ts` in a process of its own. */
export class ServedProcess {
  /** All that it has written. */
  output = "";
  private readonly child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.child = child;
    child.stdout?.setEncoding("utf8").on("data", (text: string) => (this.output += text));
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (this.output += text));
  }

  /**
   * @param before - What a shell runs first: "ulimit -n 64", say.
   * @throws {Error} With what it has written, where it ends before it listens.
   */
  static async start(
    environment: Record<string, string> = {},
    before = ":",
  ): Promise<ServedProcess> {
    const program = fileURLToPath(new URL("programs/serve-until-signal.ts", import.meta.url));
    const command = [process.execPath, "--import", "tsx", program];
    const child = spawn("sh", ["-c", `${before}; exec "$@"`, "sh", ...command], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...environment },
    });
    const served = new ServedProcess(child);
    const count = environment["TWICE"] === "1" ? 2 : 1;
    const gone = once(child, "close").then(() => {
      throw new Error(`The served process ended before it listened:\n${served.output}`);
    });
    gone.catch(() => undefined);
    while (served.ports.length < count) {
      // oxlint-disable-next-line no-await-in-loop -- line by line
      await Promise.race([once(child.stdout, "data"), gone]);
    }
    return served;
  }

  get ports(): readonly number[] {
    return [...this.output.matchAll(/LISTENING (\d+)/g)].map(([, port]) => Number(port));
  }

  get port(): number {
    return this.ports[0] ?? 0;
  }

  kill(signal: "SIGTERM" | "SIGINT"): void {
    this.child.kill(signal);
  }

  /** Sends a signal, and waits for the end. */
  async end(signal: "SIGTERM" | "SIGINT" = "SIGTERM"): Promise<Ending> {
    const startedAt = performance.now();
    this.child.kill(signal);
    const [code] = await once(this.child, "exit");
    const duration = performance.now() - startedAt;
    // What it has written last may still be on its way.
    if (this.child.stdout?.readableEnded === false) await once(this.child.stdout, "close");
    return { code, duration };
  }
}
