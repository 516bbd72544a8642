import { recycle } from "@fastidious/schema";
import { median } from "../measure/median.ts";
import type { WriterContender } from "./contenders.ts";

/** A contender's time in relation to the first one's, round by round. */
export interface WriterMeasurement {
  readonly name: string;
  /** Nanoseconds of CPU for one value. */
  readonly time: number;
  readonly ratio: number;
}

const rounds = 21;
const nsOfTurn = 25_000_000;
const longestText = 16 * 1024;
const socket = Buffer.allocUnsafe(4 * longestText);

/** Measures contenders in turn, many times, so that what else the machine does hits all of them. */
export function measureWriters(contenders: readonly WriterContender[]): WriterMeasurement[] {
  for (const { write } of contenders) for (let turn = 0; turn < 3; turn++) timeOf(write, 1000);
  const calls = contenders.map(({ write }) => callsIn(write));
  const times = contenders.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, { write }] of contenders.entries())
      times[index]?.push(timeOf(write, calls[index] ?? 1));
  }
  const base = times[0] ?? [];
  return contenders.map(({ name }, index) => {
    const own = times[index] ?? [];
    const ratios = own.map((time, round) => time / (base[round] ?? Number.NaN));
    return { name, time: median(own), ratio: median(ratios) };
  });
}

function callsIn(write: WriterContender["write"]): number {
  const once = timeOf(write, 20);
  return Math.max(1, Math.round(nsOfTurn / once));
}

function timeOf(write: WriterContender["write"], most: number): number {
  const deadline = performance.now() + 200;
  const before = process.cpuUsage();
  let calls = 0;
  while (calls < most && (calls % 16 !== 0 || performance.now() < deadline)) {
    const body = write();
    sent += typeof body === "string" ? send(body) : sendBytes(body);
    calls += 1;
  }
  const { user, system } = process.cpuUsage(before);
  return ((user + system) * 1000) / calls;
}

/** As `node:http` does: short text is copied together with the head, long text becomes bytes of its own. */
function send(body: string): number {
  return body.length > longestText ? Buffer.from(body).length : socket.write(body);
}

/** As the framework's server does: what was written on can be written on again. */
function sendBytes(body: Uint8Array): number {
  recycle(body);
  return body.length;
}

/** Keeps the engine from leaving work out whose result nobody reads. */
let sent = 0;
