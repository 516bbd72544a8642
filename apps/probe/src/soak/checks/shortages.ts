import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import type { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ProbeProcess } from "../../process/probe-process.ts";
import { countDescriptors } from "../measure/process-facts.ts";
import { closed, exchange, inTurns, openWith, toRequest } from "../measure/wire.ts";
import type { Check, LeftOut, Row } from "../report.ts";

/** A system that has no more descriptors and no more room, and clients that send garbage. */
export const shortages: Check = {
  name: "Shortages and storms",
  run: async ({ isQuick }) => [
    ...(canLimit ? [await measureDescriptors(), ...(await measureDisk())] : [leftOut]),
    ...(await measureGarbage(isQuick ? 2000 : 10_000)),
  ],
};

const canLimit = spawnSync("prlimit", ["--version"]).error === undefined;
const leftOut: LeftOut = {
  what: "no descriptors, no room for files",
  needs: "prlimit (apt install util-linux)",
};

/** Gives a process that runs less of something. */
function limit(probe: ProbeProcess, what: string): void {
  const { status, stderr } = spawnSync("prlimit", [`--pid=${probe.id}`, what]);
  if (status !== 0) throw new Error(`prlimit ${what}: ${stderr.toString()}`);
}

/** Milliseconds until a server answers again that had no descriptor left. */
async function measureDescriptors(): Promise<Row> {
  const probe = await ProbeProcess.start();
  await fetch(`${probe.url}/ok`);
  const most = countDescriptors(probe.id) + 20;
  limit(probe, `--nofile=${most}:${most}`);
  const sockets: Socket[] = [];
  await inTurns(60, 60, async () => {
    sockets.push(await openWith(probe.port, toRequest("GET /slow?ms=600000")));
  });
  await sleep(500);
  for (const socket of sockets) socket.resetAndDestroy();
  await Promise.all(sockets.map(closed));
  const freed = performance.now();
  const answer = await Promise.race([
    exchange(probe.port, toRequest("GET /ok", ["Connection: close"])),
    sleep(5000, ""),
  ]);
  const taken = performance.now() - freed;
  await probe.stop("SIGKILL");
  return {
    what: "serves again, after descriptors had run out, within",
    measured: answer.startsWith("HTTP/1.1 200 ") ? taken : Number.POSITIVE_INFINITY,
    unit: "ms",
    bound: 1000,
  };
}

const head = '--x\r\nContent-Disposition: form-data; name="f"; filename="f"\r\n\r\n';
const form = `${head}${"x".repeat(3 * 1_048_576)}\r\n--x--\r\n`;
const upload = toRequest(
  "POST /upload",
  [
    "Content-Type: multipart/form-data; boundary=x",
    `Content-Length: ${form.length}`,
    "Connection: close",
  ],
  form,
);

async function measureDisk(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "probe-soak-"));
  const probe = await ProbeProcess.start({ UPLOAD_TMP: folder });
  limit(probe, `--fsize=${2 * 1_048_576}`);
  const answer = await exchange(probe.port, upload);
  await sleep(200);
  const left = readdirSync(folder).length;
  const isRunning = probe.isRunning && (await fetch(`${probe.url}/ok`)).ok;
  await probe.stop("SIGKILL");
  rmSync(folder, { recursive: true });
  return [
    {
      what: "uploads without room that are not answered with 507",
      measured: answer.startsWith("HTTP/1.1 507 ") ? 0 : 1,
      unit: "",
      bound: 0,
    },
    { what: "temporary files left by them", measured: left, unit: "", bound: 0 },
    { what: "servers that they end", measured: isRunning ? 0 : 1, unit: "", bound: 0 },
  ];
}

/** Lines that a server logs over connections that send what is no request. */
async function measureGarbage(count: number): Promise<Row[]> {
  const probe = await ProbeProcess.start();
  const begun = performance.now();
  let refused = 0;
  await inTurns(count, 50, async (number) => {
    const answer = await exchange(probe.port, `\u0001${number} is no request\r\n\r\n`);
    if (answer.startsWith("HTTP/1.1 400 ")) refused += 1;
  });
  const seconds = (performance.now() - begun) / 1000;
  // A log that stays empty whatever happens would prove nothing.
  await exchange(probe.port, toRequest("GET /throw-sync", ["Connection: close"]));
  await sleep(1500);
  const { output } = await probe.stop("SIGKILL");
  const lines = output.filter((line) => line.startsWith("{"));
  const failures = lines.filter((line) => line.includes("/throw-sync")).length;
  return [
    {
      what: `lines of log a second over ${count} connections with garbage`,
      measured: (lines.length - failures) / seconds,
      unit: "",
      bound: 100,
    },
    { what: "of them not answered with 400", measured: count - refused, unit: "", bound: 0 },
    {
      what: "lines about a handler that throws afterwards",
      measured: failures,
      unit: "",
      bound: 1,
      isLeast: true,
    },
  ];
}
