import { setTimeout as sleep } from "node:timers/promises";
import { serve } from "fastidious/node";
import { createApp } from "../../create-app.ts";
import { prepareData } from "../../prepare-data.ts";
import { readSettings } from "../../settings.ts";

// The server, told by another process to collect its garbage: what is left in the heap then is held by somebody.
const settings = readSettings(process.env);
await prepareData(settings.dataFolder);
const server = await serve(createApp(settings), { port: 0, accessLog: false });

process.on("message", () => void tell());
process.send?.(server.port);

async function tell(): Promise<void> {
  globalThis.gc?.();
  // Node keeps the last things a turn longer.
  await sleep(50);
  globalThis.gc?.();
  process.send?.(process.memoryUsage().heapUsed);
}
