import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { ProbeProcess } from "../../process/probe-process.ts";
import { forgetPeak, peakMebibytes, residentMebibytes } from "../measure/process-facts.ts";
import { closed, exchange, openWith, toRequest } from "../measure/wire.ts";
import type { Check, Row } from "../report.ts";

/** How much a server grows over large answers. */
export const memory: Check = {
  name: "Large answers",
  run: async ({ isQuick }) => {
    const mebibytes = isQuick ? 256 : 1024;
    const big = `GET /big?mb=${mebibytes}`;
    return [
      await measure("a stream that is not read", 32, (port) => leaveUnread(port, big, 1)),
      await measure("a file that is not read", 32, (port) => leaveUnread(port, "GET /file", 1)),
      await measure("20 streams that are not read", 64, (port) => leaveUnread(port, big, 20)),
      await measure("20 files that are read slowly", 64, (port) => readSlowly(port, 20)),
      await measure(`${mebibytes} MiB read whole`, 48, (port) => readWhole(port, big)),
    ];
  },
};

/** By how many MiB a server grew at most, which has answered before. */
async function measure(
  what: string,
  bound: number,
  work: (port: number) => Promise<void>,
): Promise<Row> {
  const probe = await ProbeProcess.start();
  await exchange(probe.port, toRequest("GET /big?mb=64", ["Connection: close"]));
  await sleep(300);
  const before = residentMebibytes(probe.id);
  forgetPeak(probe.id);
  await work(probe.port);
  const measured = peakMebibytes(probe.id) - before;
  await probe.stop("SIGKILL");
  return { what: `RSS grows over ${what}`, measured, unit: "MiB", bound };
}

async function leaveUnread(port: number, line: string, count: number): Promise<void> {
  const sockets = await Promise.all(
    Array.from({ length: count }, () => openWith(port, toRequest(line))),
  );
  await sleep(2000);
  for (const socket of sockets) socket.resetAndDestroy();
}

async function readSlowly(port: number, count: number): Promise<void> {
  const sockets = await Promise.all(
    Array.from({ length: count }, () => openWith(port, toRequest("GET /file"))),
  );
  for (const socket of sockets) {
    socket.on("data", () => {
      socket.pause();
      setTimeout(() => socket.resume(), 50);
    });
  }
  await sleep(3000);
  for (const socket of sockets) socket.resetAndDestroy();
}

async function readWhole(port: number, line: string): Promise<void> {
  const socket = await openWith(port, toRequest(line, ["Connection: close"]));
  const ended = once(socket, "end");
  socket.resume();
  await ended;
  await closed(socket);
}
