import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { Readable } from "node:stream";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { exchangeBytes, lines, open, untilClosed } from "./exchange-bytes.ts";

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

/** What lives in the watched program after a garbage collection. */
export interface Heap {
  /** How many things it was told to watch: requests and what belongs to them. */
  readonly noted: number;
  /** How many of them live. */
  readonly live: number;
  /** Bytes. */
  readonly heapUsed: number;
}

/** A server in a process of its own, seen from outside. */
export class WatchedServer {
  readonly port: number;
  private readonly child: ChildProcess;

  private constructor(child: ChildProcess, port: number) {
    this.child = child;
    this.port = port;
  }

  /**
   * Starts one, and waits until its memory has settled.
   *
   * @param uploads - Where its temporary files go.
   * @param before - What a shell runs first: "ulimit -f 4096", say.
   */
  static async start(uploads: string = tmpdir(), before = ":"): Promise<WatchedServer> {
    const program = fileURLToPath(new URL("programs/serve-watched.ts", import.meta.url));
    const command = [process.execPath, "--expose-gc", "--import", "tsx", program];
    const child = spawn("sh", ["-c", `${before}; exec "$@"`, "sh", ...command], {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, UPLOAD_FOLDER: uploads },
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

  /** Ends it without a word. */
  async kill(): Promise<void> {
    this.child.kill("SIGKILL");
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

  async heap(): Promise<Heap> {
    const answer = await exchangeBytes(this.port, requestFor("/heap", "connection: close"));
    // Proof: what programs/serve-watched.ts answers.
    return JSON.parse(answer.slice(answer.indexOf("{"))) as Heap;
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

  /** Seconds of processor time that all its threads have used. */
  processorTime(): number {
    const fields = readFileSync(`/proc/${this.child.pid}/stat`, "utf8").split(") ")[1]?.split(" ");
    // In hundredths, as Linux tells programs everywhere.
    return (Number(fields?.[11]) + Number(fields?.[12])) / 100;
  }

  /** The longest the loop was away since this was asked last, for all but one of a hundred times: milliseconds. */
  async delay(): Promise<number> {
    const answer = await exchangeBytes(this.port, requestFor("/delay", "connection: close"));
    // Proof: what programs/serve-watched.ts answers.
    return (JSON.parse(answer.slice(answer.indexOf("{"))) as { p99: number }).p99;
  }

  /** Begins to upload a file of so many bytes. */
  async beginUpload(size: number): Promise<Socket> {
    const socket = await open(this.port);
    const length = uploadHead.length + size + uploadTail.length;
    socket.write(
      lines(
        "POST /upload HTTP/1.1",
        "host: localhost",
        "content-type: multipart/form-data; boundary=xx",
        `content-length: ${length}`,
        "connection: close",
        "",
        uploadHead,
      ),
    );
    return socket;
  }

  /** Uploads a file, and gives the answer. */
  async upload(mebibytes: number): Promise<string> {
    const socket = await this.beginUpload(mebibytes * block.length);
    const answer = untilClosed(socket);
    const blocks = Array.from({ length: mebibytes }, () => block);
    const parts = Readable.from([...blocks, Buffer.from(uploadTail)]);
    parts.pipe(socket, { end: false });
    return answer;
  }

  private status(name: string): number {
    const status = readFileSync(`/proc/${this.child.pid}/status`, "utf8");
    return Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024;
  }
}

const block = Buffer.alloc(1_048_576, "a file as others\r\n--x\r");
const uploadHead = lines(
  "--xx",
  'content-disposition: form-data; name="file"; filename="x"',
  "",
  "",
);
const uploadTail = "\r\n--xx--\r\n";

function requestFor(path: string, ...headers: string[]): string {
  return lines(`GET ${path} HTTP/1.1`, "host: localhost", ...headers, "", "");
}
