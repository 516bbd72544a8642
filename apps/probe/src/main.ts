import { serve } from "fastidious/node";
import { createApp } from "./create-app.ts";
import { prepareData } from "./prepare-data.ts";
import { readSettings } from "./settings.ts";

const settings = readSettings(process.env);
await prepareData(settings.dataFolder);

const { port, headersTimeout, requestTimeout, drainTimeout } = settings;
export const server = await serve(createApp(settings), {
  port,
  headersTimeout,
  requestTimeout,
  drainTimeout,
  // Its standard output is what tools read.
  accessLog: false,
});

process.stdout.write(`LISTENING ${server.port}\n`);
