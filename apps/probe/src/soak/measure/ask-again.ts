import { Agent, get } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

/** Between one request and the next, in milliseconds. */
const pause = 5;

const port = Number(process.argv[2]);
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const samples: number[] = [];
const ending = new AbortController();

// Some that do not count: the first makes the connection, and this program is quicker when it has run.
for (let left = 20; left > 0; left -= 1) {
  // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
  await ask();
}
process.send?.("ready");
process.once("message", () => ending.abort());
while (!ending.signal.aborted) {
  // One after the other is the point.
  // oxlint-disable no-await-in-loop
  samples.push(await ask());
  await sleep(pause);
  // oxlint-enable no-await-in-loop
}
agent.destroy();
process.send?.(samples, () => process.disconnect());

/** Milliseconds until the answer was there; a failure counts as ten seconds. */
function ask(): Promise<number> {
  const started = performance.now();
  return new Promise((resolve) => {
    get({ host: "127.0.0.1", port, path: "/ok", agent }, (response) => {
      response.resume();
      response.on("end", () => resolve(performance.now() - started));
    }).on("error", () => resolve(10_000));
  });
}
