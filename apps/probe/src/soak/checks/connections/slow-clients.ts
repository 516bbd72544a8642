import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { ProbeProcess } from "../../../process/probe-process.ts";
import { LatencyWatch } from "../../measure/latency-watch.ts";
import { countSockets } from "../../measure/process-facts.ts";
import type { Check, LeftOut, Row, Scale } from "../../report.ts";

/** The ways of slowhttptest, each with the route that it is for. */
const modes: readonly (readonly [string, string, string])[] = [
  ["slow heads", "-H", "/ok"],
  ["slow bodies", "-B", "/drain"],
  ["many ranges", "-R", "/file"],
  ["slow readers", "-X", "/file"],
];

/** Whether others are served while a thousand clients take their time. */
export const slowClients: Check = {
  name: "Slow clients",
  run: async (scale) => {
    if (spawnSync("slowhttptest", ["-h"]).error !== undefined) return [leftOut];
    const rows: Row[] = [];
    for (const mode of modes) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      rows.push(...(await measure(mode, scale)));
    }
    return rows;
  },
};

const leftOut: LeftOut = {
  what: "slow heads, bodies, ranges and readers",
  needs: "slowhttptest (apt install slowhttptest)",
};

async function measure(
  [what, option, path]: readonly [string, string, string],
  { isQuick }: Scale,
): Promise<Row[]> {
  const probe = await ProbeProcess.start({ HEADERS_TIMEOUT: "5000", REQUEST_TIMEOUT: "10000" });
  const before = countSockets(probe.id);
  const connections = isQuick ? "300" : "1000";
  const watch = await LatencyWatch.start(probe.port);
  const attack = spawn(
    "slowhttptest",
    [
      "-c",
      connections,
      option,
      "-i",
      "1",
      "-r",
      "200",
      "-l",
      isQuick ? "8" : "30",
      "-u",
      probe.url + path,
    ],
    { stdio: "ignore" },
  );
  await once(attack, "exit");
  const { p99 } = await watch.end();
  await sleep(5000);
  const left = countSockets(probe.id) - before;
  await probe.stop("SIGKILL");
  return [
    {
      what: `others wait, of 99 in a hundred, beside ${connections} ${what}`,
      measured: p99,
      unit: "ms",
      bound: 100,
    },
    { what: "sockets left five seconds later", measured: left, unit: "", bound: 0 },
  ];
}
