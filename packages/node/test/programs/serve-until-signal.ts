import { setTimeout as sleep } from "node:timers/promises";
import { App } from "@fastidious/core";
import { serve } from "../../src/index.ts";

const app = new App();
app.get("/", ({ backgroundTasks }) => {
  backgroundTasks.addTask(async () => {
    await sleep(100);
    process.stdout.write("TASK DONE\n");
  });
  return "ok";
});

const server = await serve(app, { port: 0 });
process.stdout.write(`${server.port}\n`);
