import { ProbeProcess } from "../../process/probe-process.ts";
import { LatencyWatch } from "../measure/latency-watch.ts";
import { exchange, inTurns, toRequest } from "../measure/wire.ts";
import type { Check, Row } from "../report.ts";

interface Flood {
  readonly what: string;
  readonly request: string;
  /** How long others may wait, in milliseconds. */
  readonly bound: number;
}

function post(path: string, type: string, body: string): string {
  const headers = [`Content-Type: ${type}`, `Content-Length: ${body.length}`, "Connection: close"];
  return toRequest(`POST ${path}`, headers, body);
}

const form = "application/x-www-form-urlencoded";
const names = Array.from({ length: 100_000 }, (_, at) => `a${at}=1`).join("&");
const integers = Array.from({ length: 60_000 }, (_, at) => `"${at * 65_537}":1`).join(",");
const part = '--x\r\nContent-Disposition: form-data; name="f"; filename="f"\r\n\r\n';

/** What has held servers up. */
const floods: readonly Flood[] = [
  { what: "100,000 fields of a form", request: post("/form", form, names), bound: 50 },
  {
    what: "8 KiB of a query",
    request: toRequest(`GET /query?${"a&".repeat(4000)}`, ["Connection: close"]),
    bound: 50,
  },
  {
    what: "900,000 levels of JSON",
    request: post("/echo-json", "application/json", "[".repeat(900_000)),
    bound: 100,
  },
  {
    what: "60,000 keys like integers in JSON",
    request: post("/proto", "application/json", `{${integers}}`),
    bound: 300,
  },
  {
    what: "1 MiB of JSON that is one text",
    request: post("/echo-json", "application/json", `"${"\\u00e9".repeat(170_000)}"`),
    bound: 100,
  },
  {
    what: "800 KB of line ends in a part",
    request: post(
      "/upload",
      "multipart/form-data; boundary=x",
      `${part}${"\r\n-".repeat(266_000)}\r\n--x--\r\n`,
    ),
    bound: 50,
  },
  {
    what: "5,000 parts",
    request: post("/upload", "multipart/form-data; boundary=x", `${part}\r\n`.repeat(5000)),
    bound: 50,
  },
  {
    what: "a hostile Content-Type",
    request: post("/upload", `multipart/form-data; ${'x=\\"'.repeat(3000)}`, "x"),
    bound: 20,
  },
  {
    what: "1,000 ranges of a file",
    request: toRequest("GET /file", [
      `Range: bytes=${Array.from({ length: 1000 }, (_, at) => `${2000 - at}-`).join(",")}`,
      "Connection: close",
    ]),
    bound: 50,
  },
  {
    what: "15 KB of spaces in a list of headers",
    request: toRequest("GET /cors", [
      `Access-Control-Request-Headers: x${" ".repeat(15_000)}x`,
      "Origin: https://a.example.com",
      "Connection: close",
    ]),
    bound: 20,
  },
  {
    what: "two parameters in a segment of dashes",
    request: toRequest(`GET /two/${"-".repeat(7000)}a`, ["Connection: close"]),
    bound: 100,
  },
];

/** How long other requests wait while one is hostile. */
export const loop: Check = {
  name: "Others wait, while one sends",
  run: async ({ isQuick }) => {
    const probe = await ProbeProcess.start();
    const rows: Row[] = [];
    for (const flood of floods) {
      // One after the other: each is measured by itself.
      // oxlint-disable-next-line no-await-in-loop
      rows.push(await measure(probe.port, flood, isQuick ? 10 : 100));
    }
    await probe.stop("SIGKILL");
    return rows;
  },
};

async function measure(port: number, { what, request, bound }: Flood, count: number): Promise<Row> {
  const bytes = Buffer.from(request, "latin1");
  // The first makes the server ready.
  await exchange(port, bytes);
  const watch = await LatencyWatch.start(port);
  await inTurns(count, 1, () => exchange(port, bytes));
  const { most } = await watch.end();
  return { what, measured: most, unit: "ms", bound };
}
