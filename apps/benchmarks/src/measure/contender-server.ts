import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  type CpuProfile,
  ProcessAnswer,
  type ProcessQuestion,
} from "../contenders/process-messages.ts";
import { pinToCore, serverCore } from "./pin-to-core.ts";
import type { Program } from "./program/program.ts";

/** A contender in a process of its own, pinned to the server's core. */
export class ContenderServer {
  readonly name: string;
  readonly port: number;
  readonly #process: ChildProcess;

  private constructor(name: string, port: number, process: ChildProcess) {
    this.name = name;
    this.port = port;
    this.#process = process;
  }

  /**
   * Starts the process and waits until it listens.
   *
   * @param routes - 0 for the shop, else how many routes of resources.
   */
  static async start(name: string, program: Program, routes = 0): Promise<ContenderServer> {
    const [command, ...rest] = pinToCore(serverCore, [
      program.command,
      ...program.flags,
      program.file,
      name,
      String(routes),
    ]);
    const child = spawn(command, rest, {
      stdio: ["ignore", "ignore", "pipe", "ipc"],
      env: { ...process.env, NODE_ENV: "production" },
    });
    const complaint = collect(child);
    const answer = await nextAnswer(child, complaint);
    if (answer.kind !== "listening")
      throw new Error(`${name} said "${answer.kind}" before it listened.`);
    return new ContenderServer(name, answer.port, child);
  }

  /** User and system time that the process has taken since it started, in microseconds. */
  async cpuMicroseconds(): Promise<number> {
    const answer = await this.#ask("cpu-usage");
    if (answer.kind !== "cpu-usage")
      throw new Error(`${this.name} answered "${answer.kind}" to cpu-usage.`);
    return answer.microseconds;
  }

  /** The memory that the process has in use, as the system sees it, in bytes. */
  async residentBytes(): Promise<number> {
    const answer = await this.#ask("memory");
    if (answer.kind !== "memory")
      throw new Error(`${this.name} answered "${answer.kind}" to memory.`);
    return answer.bytes;
  }

  async startProfile(): Promise<void> {
    await this.#ask("start-profile");
  }

  async stopProfile(): Promise<CpuProfile> {
    const answer = await this.#ask("stop-profile");
    if (answer.kind !== "profile")
      throw new Error(`${this.name} answered "${answer.kind}" to stop-profile.`);
    return answer.profile;
  }

  async stop(): Promise<void> {
    const exited = once(this.#process, "exit");
    // A polite signal would wait for connections, and the IPC channel would hold the process after that.
    this.#process.kill("SIGKILL");
    await exited;
  }

  #ask(question: ProcessQuestion): Promise<ProcessAnswer> {
    const answer = nextAnswer(this.#process, () => "");
    this.#process.send(question);
    return answer;
  }
}

/** Keeps the last of what the process writes to stderr, to show it when the process dies. */
function collect(child: ChildProcess): () => string {
  let text = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    text = (text + chunk.toString()).slice(-4000);
  });
  return () => text;
}

async function nextAnswer(child: ChildProcess, complaint: () => string): Promise<ProcessAnswer> {
  const gone = new AbortController();
  const exited = once(child, "exit", { signal: gone.signal }).then(([code]) => {
    throw new Error(`A contender's process ended with code ${String(code)}.\n${complaint()}`);
  });
  try {
    const [message] = await Promise.race([once(child, "message", { signal: gone.signal }), exited]);
    return ProcessAnswer.parse(message);
  } finally {
    // The losing listener would otherwise stay on the process, one more a question.
    exited.catch(() => undefined);
    gone.abort();
  }
}
