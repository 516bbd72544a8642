import { once } from "node:events";
import type { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { ProbeProcess } from "../../../process/probe-process.ts";
import { countSockets, residentMebibytes } from "../../measure/process-facts.ts";
import { closed, inTurns, openWith, toRequest } from "../../measure/wire.ts";
import type { Check, Row } from "../../report.ts";

/** Clients that stay, and clients that leave. */
export const clients: Check = {
  name: "Clients",
  run: async ({ isQuick }) => [
    ...(await measureEvents(300)),
    ...(await measureEvents(isQuick ? 1000 : 9000)),
    ...(await measureResets(isQuick ? 10_000 : 100_000)),
    await measureDistinct(isQuick ? 10_000 : 100_000),
  ],
};

interface Stats {
  readonly sseLive: number;
}

async function readStats(probe: ProbeProcess): Promise<Stats> {
  const response = await fetch(`${probe.url}/stats`);
  // Proof: what the route answers.
  return (await response.json()) as Stats;
}

async function measureEvents(count: number): Promise<Row[]> {
  const probe = await ProbeProcess.start();
  await readStats(probe);
  await sleep(300);
  const before = residentMebibytes(probe.id);
  const socketsBefore = countSockets(probe.id);
  const sockets: Socket[] = [];
  await inTurns(count, 100, async () => {
    const socket = await openWith(probe.port, toRequest("GET /sse"));
    await once(socket, "data");
    socket.resume();
    sockets.push(socket);
  });
  const grown = ((residentMebibytes(probe.id) - before) * 1024) / count;
  for (const socket of sockets) socket.resetAndDestroy();
  const broken = performance.now();
  const gone = await untilGone(probe, broken);
  await sleep(500);
  const left = countSockets(probe.id) - socketsBefore;
  await probe.stop("SIGKILL");
  return [
    { what: `RSS for each of ${count} readers of events`, measured: grown, unit: "KiB", bound: 32 },
    { what: `their generators are gone after`, measured: gone, unit: "ms", bound: 2000 },
    { what: `sockets that they leave`, measured: left, unit: "", bound: 1 },
  ];
}

/** Milliseconds until no generator of events runs any more. */
async function untilGone(probe: ProbeProcess, since: number): Promise<number> {
  const { sseLive } = await readStats(probe);
  const taken = performance.now() - since;
  return sseLive === 0 || taken > 30_000 ? taken : untilGone(probe, since);
}

async function measureResets(count: number): Promise<Row[]> {
  const probe = await ProbeProcess.start();
  const bytes = [
    toRequest("GET /ok"),
    "POST /drain HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nabc",
    toRequest("GET /slow?ms=1000"),
    "GET /ok HTTP/1.1\r\nHos",
  ];
  const reset = async (number: number): Promise<void> => {
    const socket = await openWith(probe.port, bytes[number % bytes.length] ?? "");
    setImmediate(() => socket.resetAndDestroy());
    await closed(socket);
  };
  // What V8 lets gather before it looks is there afterwards.
  await inTurns(10_000, 100, reset);
  await sleep(1500);
  const before = residentMebibytes(probe.id);
  const socketsBefore = countSockets(probe.id);
  await inTurns(count, 100, reset);
  await sleep(1500);
  const grown = residentMebibytes(probe.id) - before;
  const left = countSockets(probe.id) - socketsBefore;
  const answered = await fetch(`${probe.url}/ok`);
  await probe.stop("SIGKILL");
  return [
    { what: `RSS grows over ${count} resets`, measured: grown, unit: "MiB", bound: 16 },
    { what: "sockets that they leave", measured: left, unit: "", bound: 0 },
    { what: "requests that fail afterwards", measured: answered.ok ? 0 : 1, unit: "", bound: 0 },
  ];
}

async function measureDistinct(count: number): Promise<Row> {
  const probe = await ProbeProcess.start();
  await askMany(probe.port, count, () => "same");
  await sleep(500);
  const before = residentMebibytes(probe.id);
  await askMany(probe.port, count, (number) => `distinct-${number}`);
  await sleep(500);
  const measured = residentMebibytes(probe.id) - before;
  await probe.stop("SIGKILL");
  return {
    what: `RSS grows over ${count} values of Accept, Host and Origin`,
    measured,
    unit: "MiB",
    bound: 16,
  };
}

/** Asks on one connection after the other, a hundred requests each. */
function askMany(port: number, count: number, name: (number: number) => string): Promise<void> {
  const each = 100;
  return inTurns(count / each, 10, async (turn) => {
    const requests = Array.from({ length: each }, (_, at) => {
      const value = name(turn * each + at);
      const end = at === each - 1 ? "Connection: close\r\n" : "";
      return `GET /cors HTTP/1.1\r\nHost: ${value}.example\r\nAccept: text/${value}\r\nOrigin: https://${value}.example.com\r\n${end}\r\n`;
    });
    const socket = await openWith(port, requests.join(""));
    socket.resume();
    await closed(socket);
  });
}
