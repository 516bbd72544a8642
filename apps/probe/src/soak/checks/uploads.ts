import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ProbeProcess } from "../../process/probe-process.ts";
import { LatencyWatch } from "../measure/latency-watch.ts";
import {
  countDescriptors,
  forgetPeak,
  peakMebibytes,
  residentMebibytes,
} from "../measure/process-facts.ts";
import { closed, exchange, inTurns, openWith, toRequest } from "../measure/wire.ts";
import type { Check, Row } from "../report.ts";

const head = '--x\r\nContent-Disposition: form-data; name="f"; filename="f"\r\n\r\n';
const tail = "\r\n--x--\r\n";
const mebibyte = 1_048_576;

function upload(size: number): Buffer {
  const headers = [
    "Content-Type: multipart/form-data; boundary=x",
    `Content-Length: ${head.length + size + tail.length}`,
    "Connection: close",
  ];
  return Buffer.concat([
    Buffer.from(toRequest("POST /upload", headers, head)),
    Buffer.alloc(size, "a line like others\r\n--"),
    Buffer.from(tail),
  ]);
}

/** Files that are sent, and those that are not sent to their end. */
export const uploads: Check = {
  name: "Uploads",
  run: async ({ isQuick }) => {
    const folder = mkdtempSync(join(tmpdir(), "probe-soak-"));
    const probe = await ProbeProcess.start({ UPLOAD_TMP: folder });
    const rows = [
      ...(await measureWhole(probe, isQuick ? 16 : 68)),
      ...(await measureBroken(probe, folder, isQuick ? 200 : 1000)),
      await measureTooLarge(probe),
    ];
    // The answer does not wait for the disk.
    await sleep(200);
    const left = readdirSync(folder).length;
    await probe.stop("SIGKILL");
    rmSync(folder, { recursive: true });
    return [...rows, { what: "temporary files left", measured: left, unit: "", bound: 0 }];
  },
};

async function measureWhole(probe: ProbeProcess, count: number): Promise<Row[]> {
  const bytes = upload(15 * mebibyte);
  await inTurns(3, 1, () => exchange(probe.port, bytes));
  await sleep(300);
  const speed = await measureSpeed(probe.port, bytes, count);
  const before = residentMebibytes(probe.id);
  forgetPeak(probe.id);
  const watch = await LatencyWatch.start(probe.port);
  await inTurns(count, 1, () => exchange(probe.port, bytes));
  const { most, p99 } = await watch.end();
  const what = `${count} uploads of 15 MiB`;
  return [
    { what: `${what} take each second`, measured: speed, unit: "MB", bound: 200, isLeast: true },
    {
      what: `RSS grows over ${what}`,
      measured: peakMebibytes(probe.id) - before,
      unit: "MiB",
      bound: 32,
    },
    {
      what: `others wait, of 99 in a hundred, during ${what}`,
      measured: p99,
      unit: "ms",
      bound: 20,
    },
    { what: `others wait at most during ${what}`, measured: most, unit: "ms", bound: 100 },
  ];
}

/** Megabytes a second, one upload after the other, from its first byte until its answer is there. */
async function measureSpeed(port: number, bytes: Buffer, count: number): Promise<number> {
  const begun = performance.now();
  await inTurns(count, 1, () => exchange(port, bytes));
  return (count * bytes.length) / 1000 / (performance.now() - begun);
}

async function measureBroken(probe: ProbeProcess, folder: string, count: number): Promise<Row[]> {
  const bytes = upload(2 * mebibyte).subarray(0, 1_500_000);
  const before = countDescriptors(probe.id);
  await inTurns(count, 20, async () => {
    const socket = await openWith(probe.port, bytes);
    await sleep(30);
    socket.resetAndDestroy();
    await closed(socket);
  });
  await sleep(1000);
  return [
    {
      what: `temporary files left by ${count} broken uploads`,
      measured: readdirSync(folder).length,
      unit: "",
      bound: 0,
    },
    {
      what: "descriptors left by them",
      measured: countDescriptors(probe.id) - before,
      unit: "",
      bound: 0,
    },
  ];
}

async function measureTooLarge(probe: ProbeProcess): Promise<Row> {
  const answer = await exchange(probe.port, upload(17 * mebibyte));
  return {
    what: "files of 17 MiB that are not answered with 413",
    measured: answer.startsWith("HTTP/1.1 413 ") ? 0 : 1,
    unit: "",
    bound: 0,
  };
}
