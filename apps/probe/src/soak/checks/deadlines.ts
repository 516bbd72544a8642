import { once } from "node:events";
import type { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { ProbeProcess } from "../../process/probe-process.ts";
import { forgetPeak, peakMebibytes, residentMebibytes } from "../measure/process-facts.ts";
import { exchange, inTurns, openWith, toRequest } from "../measure/wire.ts";
import type { Check, Row } from "../report.ts";

/** What must happen soon after something else. */
export const deadlines: Check = {
  name: "Deadlines",
  run: async ({ isQuick }) => {
    const probe = await ProbeProcess.start();
    const rows = [
      ...(await measureHead(probe)),
      await measureUpgrade(probe.port),
      await measureTimeLimit(probe.port),
      await measureAborts(probe, isQuick ? 200 : 1000),
      ...(await measureTooMuch(probe)),
    ];
    await probe.stop("SIGKILL");
    return rows;
  },
};

interface Stats {
  readonly sseLive: number;
  readonly slowAborted: number;
}

async function readStats(probe: ProbeProcess): Promise<Stats> {
  const response = await fetch(`${probe.url}/stats`);
  // Proof: what the route answers.
  return (await response.json()) as Stats;
}

/** Milliseconds that an exchange takes, the second time. */
async function time(port: number, bytes: string): Promise<number> {
  await exchange(port, bytes);
  const asked = performance.now();
  await exchange(port, bytes);
  return performance.now() - asked;
}

async function measureHead(probe: ProbeProcess): Promise<Row[]> {
  const measured = await time(probe.port, toRequest("HEAD /sse", ["Connection: close"]));
  const { sseLive } = await readStats(probe);
  return [
    { what: "HEAD of an endless stream is answered after", measured, unit: "ms", bound: 50 },
    { what: "generators that it leaves", measured: sseLive, unit: "", bound: 0 },
  ];
}

async function measureUpgrade(port: number): Promise<Row> {
  const headers = ["Connection: Upgrade, HTTP2-Settings, close", "Upgrade: h2c"];
  const measured = await time(port, toRequest("GET /ok", [...headers, "HTTP2-Settings: AAMAAABk"]));
  return {
    what: "an upgrade that nobody knows is answered after",
    measured,
    unit: "ms",
    bound: 50,
  };
}

async function measureTimeLimit(port: number): Promise<Row> {
  const taken = await time(port, toRequest("GET /hang", ["Connection: close"]));
  return {
    what: "the 504 of a handler that may take 1500 ms is off by",
    measured: Math.abs(taken - 1500),
    unit: "ms",
    bound: 100,
  };
}

async function measureAborts(probe: ProbeProcess, count: number): Promise<Row> {
  const { slowAborted } = await readStats(probe);
  const sockets: Socket[] = [];
  await inTurns(count, 100, async () => {
    sockets.push(await openWith(probe.port, toRequest("GET /slow?ms=600000")));
  });
  await sleep(500);
  for (const socket of sockets) socket.resetAndDestroy();
  await sleep(100);
  const told = (await readStats(probe)).slowAborted - slowAborted;
  return {
    what: `handlers of ${count} whose client is gone, not told after 100 ms`,
    measured: count - told,
    unit: "",
    bound: 0,
  };
}

const chunk = `10000\r\n${"x".repeat(65_536)}\r\n`;
/** A body of the limit and not a byte more: 1 MiB. */
const allowed = chunk.repeat(16);

/** A body in chunks without an end: how soon it is answered once it is too long, and what it costs. */
async function measureTooMuch(probe: ProbeProcess): Promise<Row[]> {
  const head = ["Content-Type: text/plain", "Transfer-Encoding: chunked"];
  await sendTooMuch(probe.port, head);
  const before = residentMebibytes(probe.id);
  forgetPeak(probe.id);
  const measured = await sendTooMuch(probe.port, head);
  const grown = peakMebibytes(probe.id) - before;
  return [
    { what: "a body is answered with 413 after its limit's byte", measured, unit: "ms", bound: 50 },
    { what: "RSS grows over it", measured: grown, unit: "MiB", bound: 8 },
  ];
}

async function sendTooMuch(port: number, head: readonly string[]): Promise<number> {
  const socket = await openWith(port, toRequest("POST /drain", head, allowed));
  // The server has read it all.
  await sleep(200);
  const answered = once(socket, "data");
  const sent = performance.now();
  socket.write(chunk);
  const [answer] = await answered;
  const taken = performance.now() - sent;
  socket.destroy();
  return String(answer).startsWith("HTTP/1.1 413 ") ? taken : Number.POSITIVE_INFINITY;
}
