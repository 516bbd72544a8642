import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { BenchmarkRequest } from "../scenarios/scenario.ts";
import { type LoadResult, parseAutocannon, parseWrk } from "./parse-load.ts";
import { isInstalled, loadCore, pinToCore } from "./pin-to-core.ts";

const run = promisify(execFile);

/** A window of load: the same request over and over, from a fixed number of connections. */
export interface Load {
  readonly port: number;
  readonly request: BenchmarkRequest;
  readonly seconds: number;
  readonly connections: number;
}

/** Something that sends load and counts answers. */
export interface LoadGenerator {
  readonly name: string;
  send(load: Load): Promise<LoadResult>;
}

/** wrk where it is installed (it takes the least of its core), else autocannon. */
export function createLoadGenerator(): LoadGenerator {
  return isInstalled("wrk")
    ? { name: "wrk", send: sendWithWrk }
    : { name: "autocannon", send: sendWithAutocannon };
}

async function sendWithWrk(load: Load): Promise<LoadResult> {
  const script = join(mkdtempSync(join(tmpdir(), "bench-")), "request.lua");
  writeFileSync(script, toLua(load.request));
  const output = await runPinned([
    "wrk",
    "--threads=1",
    "--latency",
    // An answer that comes late counts as late, not as a failure.
    "--timeout=60s",
    `--connections=${String(load.connections)}`,
    `--duration=${String(load.seconds)}s`,
    `--script=${script}`,
    toUrl(load),
  ]);
  return parseWrk(output);
}

async function sendWithAutocannon(load: Load): Promise<LoadResult> {
  const program = join(dirname(fileURLToPath(import.meta.resolve("autocannon"))), "autocannon.js");
  const { method, headers = {}, body } = load.request;
  const output = await runPinned([
    process.execPath,
    program,
    "--json",
    "--no-progress",
    `--method=${method}`,
    `--connections=${String(load.connections)}`,
    `--duration=${String(load.seconds)}`,
    ...Object.entries(headers).map(([name, value]) => `--headers=${name}=${value}`),
    ...(body === undefined ? [] : [`--body=${body}`]),
    toUrl(load),
  ]);
  return parseAutocannon(output);
}

async function runPinned(command: readonly [string, ...string[]]): Promise<string> {
  const [program, ...rest] = pinToCore(loadCore, command);
  const { stdout } = await run(program, rest);
  return stdout;
}

function toUrl(load: Load): string {
  return `http://127.0.0.1:${String(load.port)}${load.request.target}`;
}

function toLua(request: BenchmarkRequest): string {
  const headers = Object.entries(request.headers ?? {});
  return [
    `wrk.method = ${JSON.stringify(request.method)}`,
    ...headers.map(
      ([name, value]) => `wrk.headers[${JSON.stringify(name)}] = ${JSON.stringify(value)}`,
    ),
    ...(request.body === undefined ? [] : [`wrk.body = ${JSON.stringify(request.body)}`]),
  ].join("\n");
}
