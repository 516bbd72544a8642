import { setTimeout as sleep } from "node:timers/promises";
import { App, EventSourceResponse } from "@fastidious/core";
import { serve } from "../../src/index.ts";

const forever = new Promise<never>(() => undefined);
// Keeps the process alive, as a pool of connections does that nobody closes.
const holds = process.env["HOLDS"] === "1" ? setInterval(() => undefined, 1000) : undefined;

const app = new App({
  lifespan: async function* () {
    yield;
    process.stdout.write("LIFESPAN ENDED\n");
    if (process.env["FAILS"] === "1") throw new Error("the pool is broken");
  },
});
app.get("/", ({ backgroundTasks }) => {
  backgroundTasks.addTask(async () => {
    await sleep(100);
    process.stdout.write("TASK DONE\n");
  });
  return "ok";
});
app.get("/slow", () => sleep(300, "slow"));
app.get("/hang/{id}", () => forever);
app.post("/upload", async ({ request }) => (await request.text()).length);
app.get("/long-task", ({ backgroundTasks }) => {
  backgroundTasks.addTask(function sendMail() {
    return forever;
  });
});
app.get("/events", { responseClass: EventSourceResponse }, async function* ({ signal }) {
  try {
    for (let id = 1; ; id += 1) {
      yield { id };
      // oxlint-disable-next-line no-await-in-loop -- an event now and then
      await sleep(20, undefined, { signal });
    }
  } finally {
    process.stdout.write("EVENTS CLOSED\n");
  }
});
app.get("/endless", async function* () {
  for (let id = 1; ; id += 1) {
    yield { id };
    // oxlint-disable-next-line no-await-in-loop -- an item now and then
    await sleep(20);
  }
});

const server = await serve(app, {
  port: 0,
  drainTimeout: Number(process.env["DRAIN_TIMEOUT"] ?? 5000),
  shutdownDelay: Number(process.env["SHUTDOWN_DELAY"] ?? 0),
  readinessPath: "/ready",
});
process.stdout.write(`LISTENING ${server.port}\n`);
if (process.env["TWICE"] === "1") {
  const second = await serve(app, { port: 0 });
  process.stdout.write(`LISTENING ${second.port}\n`);
}
process.on("exit", () => clearInterval(holds));
