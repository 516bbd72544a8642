// The clients of a fan-out: many sockets that listen to server-sent events, and one that publishes. It says when all
// clients have heard something, publishes from "begin" on, and tells what it has counted.
import { Listeners } from "./listeners.ts";
import { publish } from "./publish.ts";

const [, , port, target = "", clients, seconds] = process.argv;
const address = { port: Number(port), target };

async function begin(listeners: Listeners): Promise<void> {
  const waits: number[] = [];
  const started = performance.now();
  const end = started + Number(seconds) * 1000;
  while (performance.now() < end) {
    const asked = performance.now();
    const heard = listeners.nextRound();
    // oxlint-disable-next-line no-await-in-loop -- the next event waits for the last
    await Promise.all([publish(address), heard]);
    waits.push(performance.now() - asked);
  }
  waits.sort((left, right) => left - right);
  process.send?.({
    requests: waits.length * Number(clients),
    seconds: (performance.now() - started) / 1000,
    p99Milliseconds: waits[Math.floor(waits.length * 0.99)] ?? 0,
  });
}

process.on("disconnect", () => process.exit(0));

const listeners = new Listeners(address, Number(clients));
// Whoever listens later hears nothing of what was published before, so the first round is repeated.
const all = listeners.nextRound();
const publishing = setInterval(() => void publish(address), 200);
await all;
clearInterval(publishing);
process.on("message", () => void begin(listeners));
// What the interval has published last is on its way still.
setTimeout(() => process.send?.("ready"), 500);
