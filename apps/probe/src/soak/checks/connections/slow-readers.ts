import type { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { EventsProcess } from "../../events/events-process.ts";
import { LatencyWatch } from "../../measure/latency-watch.ts";
import { forgetPeak, peakMebibytes, residentMebibytes } from "../../measure/process-facts.ts";
import { closed, inTurns, openWith, toRequest } from "../../measure/wire.ts";
import type { Check, Row, Scale } from "../../report.ts";

/** What may be done about those who do not read, and how much memory a thousand of them may hold then, in MiB. */
const policies: readonly (readonly [string, string, number])[] = [
  ["and are waited for", "/paused", 64],
  ["and are cut off at 1 MiB", "/limited", 1126],
];

/** Clients that ask for 1 KiB a hundred times a second, and do not read. */
export const slowReaders: Check = {
  name: "Slow readers",
  run: async (scale) => {
    const rows: Row[] = [];
    for (const policy of policies) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      rows.push(...(await measure(policy, scale)));
    }
    return rows;
  },
};

async function measure(
  [policy, path, bound]: readonly [string, string, number],
  { isQuick }: Scale,
): Promise<Row[]> {
  const seconds = isQuick ? 10 : 60;
  const server = await EventsProcess.start();
  await ask(server.port, path, 10).then(hangUp);
  const before = residentMebibytes(server.id);
  forgetPeak(server.id);
  const sockets = await ask(server.port, path, 1000);
  const watch = await LatencyWatch.start(server.port);
  await sleep(seconds * 1000);
  const { p99 } = await watch.end();
  const measured = peakMebibytes(server.id) - before;
  await hangUp(sockets);
  await server.stop();
  const what = `1000 that do not read for ${seconds} s ${policy}`;
  return [
    { what: `RSS grows over ${what}`, measured, unit: "MiB", bound },
    { what: "others wait, of 99 in a hundred", measured: p99, unit: "ms", bound: 100 },
  ];
}

/** Asks on so many connections, and reads nothing of the answers. */
async function ask(port: number, path: string, count: number): Promise<Socket[]> {
  const sockets: Socket[] = [];
  await inTurns(count, 100, async () => {
    sockets.push(await openWith(port, toRequest(`GET ${path}`)));
  });
  return sockets;
}

async function hangUp(sockets: readonly Socket[]): Promise<void> {
  for (const socket of sockets) socket.resetAndDestroy();
  await Promise.all(sockets.map(closed));
}
