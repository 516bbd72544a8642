import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Where a front end listens, where it sends requests on, and where its files lie. */
export interface Place {
  readonly port: number;
  readonly upstream: number;
  readonly folder: string;
}

/** A program that stands in front of servers. */
export interface FrontEndKind {
  readonly name: string;
  readonly version: readonly string[];
  /** Words after the program's name, before the file with its configuration. */
  readonly parameters: readonly string[];
  configure(place: Place): string;
}

/** A running front end. */
export interface FrontEnd {
  readonly port: number;
  stop(): Promise<void>;
}

/** Whether a front end is installed. */
export function isInstalled({ name, version }: FrontEndKind): boolean {
  return spawnSync(name, version, { stdio: "ignore" }).error === undefined;
}

/** Starts one in front of a port, and waits until it listens. */
export async function startFrontEnd(kind: FrontEndKind, upstream: number): Promise<FrontEnd> {
  const folder = mkdtempSync(join(tmpdir(), `probe-${kind.name}-`));
  const port = await findPort();
  const file = join(folder, "configuration");
  writeFileSync(file, kind.configure({ port, upstream, folder }));
  const child = spawn(kind.name, [...kind.parameters, file], { stdio: "ignore" });
  await untilListening(child, port);
  return {
    port,
    async stop() {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

/** A port that is free now: these programs can't be told to take any. */
async function findPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== "object" || address === null) throw new Error("There is no free port.");
  return address.port;
}

async function untilListening(child: ChildProcess, port: number): Promise<void> {
  for (let left = 100; left > 0; left -= 1) {
    if (child.exitCode !== null) throw new Error("The front end did not start.");
    // oxlint-disable-next-line no-await-in-loop -- again and again is the point
    if (await answers(port)) return;
    // oxlint-disable-next-line no-await-in-loop
    await sleep(50);
  }
  throw new Error("The front end does not listen.");
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.destroy();
      resolve(true);
    });
    socket.on("error", () => resolve(false));
  });
}
