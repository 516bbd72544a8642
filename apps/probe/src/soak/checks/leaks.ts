import { CollectedProcess } from "../collected/collected-process.ts";
import { closed, exchange, inTurns, openWith, toRequest } from "../measure/wire.ts";
import type { Check, Row } from "../report.ts";

/** Of many requests, what stays in the heap when its garbage is collected. */
export const leaks: Check = {
  name: "Leaks",
  run: async ({ isQuick }) => {
    const server = await CollectedProcess.start();
    const rows = [
      await measureSlope(server, isQuick ? 200_000 : 1_000_000),
      await measureResets(server, 10_000),
    ];
    await server.stop();
    return rows;
  },
};

const requests: readonly string[] = [
  toRequest("GET /json"),
  toRequest("GET /query?a=1&b=2"),
  toRequest("GET /param/7", ["Cookie: a=1", "Accept: */*"]),
  toRequest("GET /nowhere"),
  toRequest("POST /echo-json", ["Content-Type: application/json", "Content-Length: 7"], '{"a":1}'),
];
const packet = requests.join("").repeat(10);
const last = toRequest("GET /ok", ["Connection: close"]);

async function ask(server: CollectedProcess, count: number): Promise<void> {
  const each = requests.length * 10 + 1;
  await inTurns(Math.ceil(count / each), 20, () => exchange(server.port, packet + last));
}

/** Over so many requests V8 compiles the most of what it keeps. */
const warmUp = 100_000;
const measurements = 10;

async function measureSlope(server: CollectedProcess, count: number): Promise<Row> {
  await ask(server, warmUp);
  const heaps = [await server.heapUsed()];
  for (let left = measurements; left > 0; left -= 1) {
    /* oxlint-disable no-await-in-loop -- one after the other is the point */
    await ask(server, count / measurements);
    heaps.push(await server.heapUsed());
    /* oxlint-enable no-await-in-loop */
  }
  return {
    what: `heap that grows over each of ${count} requests`,
    measured: slopeOf(heaps) / (count / measurements),
    unit: "bytes",
    bound: 1,
  };
}

/** How much a row of numbers grows with each, by least squares. */
function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const weights = values.map((_, at) => at - middle);
  const above = values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
  return above / weights.reduce((sum, weight) => sum + weight * weight, 0);
}

async function measureResets(server: CollectedProcess, count: number): Promise<Row> {
  const bytes = [
    toRequest("GET /ok"),
    "POST /drain HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nabc",
    toRequest("GET /slow?ms=1000"),
    toRequest("GET /sse"),
  ];
  const reset = async (number: number): Promise<void> => {
    const socket = await openWith(server.port, bytes[number % bytes.length] ?? "");
    setImmediate(() => socket.resetAndDestroy());
    await closed(socket);
  };
  await inTurns(2000, 50, reset);
  const before = await server.heapUsed();
  await inTurns(count, 50, reset);
  const grown = ((await server.heapUsed()) - before) / 1_048_576;
  return { what: `heap that grows over ${count} resets`, measured: grown, unit: "MiB", bound: 5 };
}
