import { once } from "node:events";
import type { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { WebSocket } from "ws";
import { ProbeProcess } from "../../../process/probe-process.ts";
import { CollectedProcess } from "../../collected/collected-process.ts";
import { countSockets, residentMebibytes } from "../../measure/process-facts.ts";
import { closed, inTurns, openWith, toRequest } from "../../measure/wire.ts";
import type { Check, Row } from "../../report.ts";

const drainTimeout = 2000;

/** WebSockets that stay, that break, and that are there when the server ends. */
export const webSockets: Check = {
  name: "WebSockets",
  run: async ({ isQuick }) => [
    ...(await measureIdle(1000)),
    await measureHeap(isQuick ? 1000 : 10_000),
    ...(await measureEnd(1000)),
  ],
};

const handshake = toRequest("GET /ws", [
  "Connection: Upgrade",
  "Upgrade: websocket",
  "Sec-WebSocket-Version: 13",
  "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
]);

/** Opens one, and reads the server's answer to the handshake. */
async function openRaw(port: number): Promise<Socket> {
  const socket = await openWith(port, handshake);
  await once(socket, "data");
  return socket;
}

async function openMany(port: number, count: number): Promise<Socket[]> {
  const sockets: Socket[] = [];
  await inTurns(count, 100, async () => {
    sockets.push(await openRaw(port));
  });
  return sockets;
}

async function resetAll(sockets: readonly Socket[]): Promise<void> {
  for (const socket of sockets) socket.resetAndDestroy();
  await Promise.all(sockets.map(closed));
  await sleep(500);
}

async function measureIdle(count: number): Promise<Row[]> {
  const probe = await ProbeProcess.start();
  const socketsBefore = countSockets(probe.id);
  // The first loads what serves WebSockets.
  await resetAll(await openMany(probe.port, 20));
  const before = residentMebibytes(probe.id);
  const sockets = await openMany(probe.port, count);
  const each = ((residentMebibytes(probe.id) - before) * 1024) / count;
  await resetAll(sockets);
  const left = countSockets(probe.id) - socketsBefore;
  const again = await measureRounds(probe, count);
  await probe.stop("SIGKILL");
  return [
    { what: `RSS for each of ${count} idle WebSockets`, measured: each, unit: "KiB", bound: 32 },
    { what: "sockets that they leave when they are reset", measured: left, unit: "", bound: 0 },
    { what: `RSS grows over ${4 * count} more`, measured: again, unit: "MiB", bound: 16 },
  ];
}

/**
 * By how many MiB a server grows over further rounds: the least of the last four above the least of the four before, once
 * V8's heap has the size that it takes. One look alone differs by 40 MiB from the next.
 */
async function measureRounds(probe: ProbeProcess, count: number): Promise<number> {
  const residents: number[] = [];
  for (let round = 0; round < 12; round += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one round after the other
    await resetAll(await openMany(probe.port, count));
    residents.push(residentMebibytes(probe.id));
  }
  return Math.min(...residents.slice(8)) - Math.min(...residents.slice(4, 8));
}

async function measureHeap(count: number): Promise<Row> {
  const server = await CollectedProcess.start();
  const breakOne = async (): Promise<void> => {
    const socket = await openRaw(server.port);
    socket.resetAndDestroy();
    await closed(socket);
  };
  await inTurns(1000, 50, breakOne);
  const before = await server.heapUsed();
  await inTurns(count, 50, breakOne);
  const grown = ((await server.heapUsed()) - before) / 1_048_576;
  await server.stop();
  return {
    what: `heap that grows over ${count} WebSockets that are reset`,
    measured: grown,
    unit: "MiB",
    bound: 1,
  };
}

async function measureEnd(count: number): Promise<Row[]> {
  const probe = await ProbeProcess.start({ DRAIN_TIMEOUT: String(drainTimeout) });
  const codes: number[] = [];
  await inTurns(count, 100, async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${probe.port}/ws`);
    socket.on("close", (code) => codes.push(code));
    await once(socket, "open");
  });
  const { code, milliseconds } = await probe.stop();
  await sleep(100);
  const told = codes.filter((one) => one === 1001 || one === 1012).length;
  return [
    {
      what: `exit with ${count} WebSockets after`,
      measured: milliseconds,
      unit: "ms",
      bound: drainTimeout,
    },
    { what: "with the code", measured: code ?? 256, unit: "", bound: 0 },
    { what: "of them not told with 1001", measured: count - told, unit: "", bound: 0 },
  ];
}
