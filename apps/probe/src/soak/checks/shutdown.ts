import { Agent, get } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { type Ending, ProbeProcess } from "../../process/probe-process.ts";
import { inTurns, openWith, toRequest } from "../measure/wire.ts";
import type { Check, Row } from "../report.ts";

const drainTimeout = 2000;
const settings = { DRAIN_TIMEOUT: String(drainTimeout) };

/** What becomes of requests, streams and tasks when the server is told to end. */
export const shutdown: Check = {
  name: "SIGTERM",
  run: async ({ isQuick }) => [
    ...(await underLoad(5, isQuick ? 500 : 4000)),
    ...(await withIdleConnections()),
    ...(await withEventsAndStuckHandler()),
    ...(await withTasks(isQuick ? 1000 : 10_000)),
    await withImpatience(),
  ],
};

/** What was asked, and what came of it. */
interface Tally {
  answered: number;
  /** Sent in full before the signal, and not answered in full. */
  lost: number;
  /** Sent after it and turned away, as may be. */
  refused: number;
}

async function underLoad(rounds: number, requests: number): Promise<Row[]> {
  const tally: Tally = { answered: 0, lost: 0, refused: 0 };
  let failedExits = 0;
  for (let left = rounds; left > 0; left -= 1) {
    // oxlint-disable-next-line no-await-in-loop -- one server after the other
    const { code } = await endUnderLoad(tally, requests);
    if (code !== 0) failedExits += 1;
  }
  return [
    {
      what: `requests that were answered in ${rounds} rounds`,
      measured: tally.answered,
      unit: "",
      bound: (rounds * requests) / 2,
      isLeast: true,
    },
    {
      what: "requests that were sent before the signal and lost",
      measured: tally.lost,
      unit: "",
      bound: 0,
    },
    { what: "exit codes that are not 0", measured: failedExits, unit: "", bound: 0 },
  ];
}

/** Has a hundred connections ask, and sends the signal when half is answered. */
async function endUnderLoad(tally: Tally, requests: number): Promise<Ending> {
  const probe = await ProbeProcess.start(settings);
  const agent = new Agent({ keepAlive: true, maxSockets: 100 });
  const signal = { at: Number.POSITIVE_INFINITY };
  const before = tally.answered;
  let ending: Promise<Ending> | undefined;
  await inTurns(requests, 100, async () => {
    if (probe.isRunning) await ask(probe.port, { agent, tally, signal });
    if (tally.answered - before < requests / 2 || ending !== undefined) return;
    signal.at = performance.now();
    ending = probe.stop();
  });
  agent.destroy();
  return ending ?? probe.stop();
}

function ask(
  port: number,
  { agent, tally, signal }: { agent: Agent; tally: Tally; signal: { readonly at: number } },
): Promise<void> {
  return new Promise((resolve) => {
    let sentAt = Number.POSITIVE_INFINITY;
    const settle = (result: keyof Tally): void => {
      tally[result] += 1;
      resolve();
    };
    const fail = (): void => settle(sentAt < signal.at ? "lost" : "refused");
    const asked = get({ host: "127.0.0.1", port, path: "/slow?ms=20", agent }, (response) => {
      response.resume();
      response.on("end", () => settle(response.statusCode === 200 ? "answered" : "refused"));
      response.on("error", fail);
    });
    asked.on("finish", () => (sentAt = performance.now()));
    asked.on("error", fail);
  });
}

async function withIdleConnections(): Promise<Row[]> {
  const probe = await ProbeProcess.start(settings);
  await inTurns(50, 50, async () => {
    const socket = await openWith(probe.port, toRequest("GET /ok"));
    socket.resume();
  });
  await sleep(300);
  const { code, milliseconds } = await probe.stop();
  return [
    { what: "exit with 50 idle connections after", measured: milliseconds, unit: "ms", bound: 500 },
    { what: "with the code", measured: code ?? 256, unit: "", bound: 0 },
  ];
}

async function withEventsAndStuckHandler(): Promise<Row[]> {
  const probe = await ProbeProcess.start(settings);
  await inTurns(50, 50, async () => {
    const socket = await openWith(probe.port, toRequest("GET /sse"));
    socket.resume();
  });
  const stuck = await openWith(probe.port, toRequest("GET /slow?ms=600000"));
  stuck.resume();
  await sleep(500);
  const { code, milliseconds } = await Promise.race([probe.stop(), giveUp(probe)]);
  return [
    {
      what: "exit with 50 readers of events and a stuck handler after",
      measured: milliseconds,
      unit: "ms",
      bound: drainTimeout + 1000,
    },
    {
      what: "with another code than 1, which tells that one was cut off",
      measured: code === 1 ? 0 : 1,
      unit: "",
      bound: 0,
    },
  ];
}

/** Kills a server that does not end. */
async function giveUp(probe: ProbeProcess): Promise<Ending> {
  await sleep(15_000);
  const { output } = await probe.stop("SIGKILL");
  return { code: null, output, milliseconds: 15_000 };
}

async function withTasks(count: number): Promise<Row[]> {
  const probe = await ProbeProcess.start(settings);
  const agent = new Agent({ keepAlive: true, maxSockets: 100 });
  let accepted = 0;
  let ending: Promise<Ending> | undefined;
  await inTurns(count, 100, async () => {
    if (probe.isRunning && (await isAccepted(probe.port, agent))) accepted += 1;
    if (accepted >= count / 2) ending ??= probe.stop();
  });
  agent.destroy();
  const { output } = await (ending ?? probe.stop());
  const done = Number(/^BG_DONE (\d+)$/.exec(output.at(-1) ?? "")?.[1] ?? 0);
  return [
    {
      what: `background tasks of ${accepted} answers that were lost`,
      measured: accepted - done,
      unit: "",
      bound: 0,
    },
  ];
}

function isAccepted(port: number, agent: Agent): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = get({ host: "127.0.0.1", port, path: "/bg?ms=100", agent }, (response) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode === 200));
      response.on("error", () => resolve(false));
    });
    asked.on("error", () => resolve(false));
  });
}

async function withImpatience(): Promise<Row> {
  const probe = await ProbeProcess.start(settings);
  const stuck = await openWith(probe.port, toRequest("GET /slow?ms=600000"));
  stuck.resume();
  await sleep(300);
  const first = probe.stop();
  await sleep(200);
  const { milliseconds } = await probe.stop();
  await first;
  return { what: "exit after a second SIGTERM", measured: milliseconds, unit: "ms", bound: 100 };
}
