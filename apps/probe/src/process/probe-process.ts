import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

const folder = join(import.meta.dirname, "../..");

/** How a process ended, and what it had printed. */
export interface Ending {
  /** `null` where a signal ended it. */
  readonly code: number | null;
  readonly output: readonly string[];
  readonly milliseconds: number;
}

/** The server in a process of its own, started as `npm start` does. */
export class ProbeProcess {
  readonly port: number;
  private readonly child: ChildProcess;
  private readonly printed: string[];

  private constructor(child: ChildProcess, port: number, printed: string[]) {
    this.child = child;
    this.port = port;
    this.printed = printed;
  }

  /**
   * Starts one, and waits until it listens.
   *
   * @param environment - Variables such as `UPLOAD_TMP`, beside those of this process.
   * @param log - What becomes of its log: "inherit" shows it.
   */
  static async start(
    environment: Readonly<Record<string, string>> = {},
    log: "inherit" | "ignore" = "ignore",
  ): Promise<ProbeProcess> {
    const [program = "", ...parameters] = readStartCommand();
    const child = spawn(program, parameters, {
      cwd: folder,
      stdio: ["ignore", "pipe", log],
      env: { ...process.env, PORT: "0", ...environment },
    });
    const printed: string[] = [];
    return new ProbeProcess(child, await readPort(child, printed), printed);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get id(): number {
    const { pid } = this.child;
    if (pid === undefined) throw new Error("The server did not start.");
    return pid;
  }

  /** Whether it is still running. */
  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Asks it to end, and waits until it has. */
  async stop(signal: "SIGTERM" | "SIGINT" | "SIGKILL" = "SIGTERM"): Promise<Ending> {
    const asked = performance.now();
    const ended = this.isRunning ? once(this.child, "close") : undefined;
    this.child.kill(signal);
    await ended;
    return {
      code: this.child.exitCode,
      output: this.printed,
      milliseconds: performance.now() - asked,
    };
  }
}

/** The start script in its words: a plain command, which no shell has to read. */
export function readStartCommand(): readonly string[] {
  // Proof: the package.json of this very package.
  const { scripts } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    scripts: { start: string };
  };
  return scripts.start.split(" ");
}

/** Keeps what is printed, and resolves with the port once it is told. */
function readPort(child: ChildProcess, printed: string[]): Promise<number> {
  const { stdout } = child;
  if (stdout === null) throw new Error("Nothing to read: stdout is not piped.");
  return new Promise((resolve, reject) => {
    createInterface({ input: stdout }).on("line", (line) => {
      printed.push(line);
      const [, port] = /^LISTENING (\d+)$/.exec(line) ?? [];
      if (port !== undefined) resolve(Number(port));
    });
    child.once("error", reject);
    child.once("exit", () => reject(new Error("The server ended before it listened.")));
  });
}
