import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { fileURLToPath } from "node:url";
import { exchangeBytes, lines } from "./exchange-bytes.ts";

/** Whether this system tells of other processes in files: Linux does. */
export const canWatch: boolean = existsSync("/proc/self/clear_refs");

/** What the watched program says of itself, after a garbage collection. */
export interface State {
  readonly begun: number;
  readonly ended: number;
  /** Requests that were streams of events and are still in memory. */
  readonly held: number;
  readonly timers: number;
  readonly immediates: number;
  readonly listeners: number;
}

/** A server in a process of its own, seen from outside. */
export class WatchedServer {
  private readonly child: ChildProcess;
  private readonly port: number;

  private constructor(child: ChildProcess, port: number) {
    this.child = child;
    this.port = port;
  }

  /** Starts one, and waits until its memory has settled. */
  static async start(): Promise<WatchedServer> {
    const program = fileURLToPath(new URL("programs/serve-watched.ts", import.meta.url));
    const child = spawn(process.execPath, ["--expose-gc", "--import", "tsx", program], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [port] = await once(child.stdout, "data");
    const server = new WatchedServer(child, Number(String(port)));
    await server.state();
    await server.state();
    return server;
  }

  async stop(): Promise<void> {
    this.child.kill("SIGTERM");
    await once(this.child, "exit");
  }

  /** The memory that lies in RAM now, in MiB. */
  resident(): number {
    return this.status("VmRSS");
  }

  /** The most that ever lay in RAM since {@link forgetPeak}, in MiB. */
  peak(): number {
    return this.status("VmHWM");
  }

  forgetPeak(): void {
    writeFileSync(`/proc/${this.child.pid}/clear_refs`, "5");
  }

  descriptors(): number {
    return readdirSync(`/proc/${this.child.pid}/fd`).length;
  }

  async state(): Promise<State> {
    const answer = await exchangeBytes(this.port, requestFor("/state", "connection: close"));
    // Proof: what programs/serve-watched.ts answers.
    return JSON.parse(answer.slice(answer.indexOf("{"))) as State;
  }

  /** Asks for something, and reads nothing of the answer. */
  ask(path: string): Promise<Socket> {
    return new Promise((resolve, reject) => {
      const socket = connect(this.port, "127.0.0.1", () => resolve(socket));
      socket.once("error", reject);
      socket.write(requestFor(path, "connection: close"));
    });
  }

  /** Asks for events from many connections, which stay open once each has had its first. */
  async askForEvents(clients: number): Promise<readonly Socket[]> {
    // Together they would overrun the queue of connections that wait to be accepted.
    const now = Math.min(100, clients);
    const sockets = await Promise.all(
      Array.from({ length: now }, async () => {
        const socket = await this.ask("/events");
        await once(socket, "data");
        return socket;
      }),
    );
    return now === clients ? sockets : [...sockets, ...(await this.askForEvents(clients - now))];
  }

  /** Resolves once as many generators have ended as were begun. */
  async untilEnded(): Promise<void> {
    const { begun, ended } = await this.state();
    if (begun !== ended) await this.untilEnded();
  }

  private status(name: string): number {
    const status = readFileSync(`/proc/${this.child.pid}/status`, "utf8");
    return Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024;
  }
}

function requestFor(path: string, ...headers: string[]): string {
  return lines(`GET ${path} HTTP/1.1`, "host: localhost", ...headers, "", "");
}
