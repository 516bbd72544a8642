import { App } from "@fastidious/core";
import { serve } from "../../src/index.ts";
import { createJSONLogger } from "../../src/log/create-json-logger.ts";
import { StandardOutput } from "../../src/log/lines/standard-output.ts";

/** Ways in which a process ends, by name. */
const endings: Readonly<Record<string, () => void>> = {
  exit: () => process.exit(3),
  crash: () => {
    throw new Error("Nobody catches this.");
  },
  term: () => process.kill(process.pid, "SIGTERM"),
  interrupt: () => process.kill(process.pid, "SIGINT"),
  hangup: () => process.kill(process.pid, "SIGHUP"),
  close: () => void server.close(),
};

const app = new App();
app.get("/n/{n}", ({ path }) => path.n);
app.get("/memory", () => process.memoryUsage().rss / 1_048_576);
app.get("/print/{size}", ({ path }) => {
  // oxlint-disable-next-line no-console -- it is the program's own output
  console.log("p".repeat(Number(path.size)));
  return process.stdout.writableLength;
});
app.get("/end/{how}", ({ path }) => {
  // Later than the answer, and earlier than lines are written of themselves.
  setTimeout(() => endings[path.how]?.(), 5);
});

const handleSignals = process.env["HANDLES"] === "1";
if (process.env["LISTENS"] === "1") process.once("SIGTERM", () => void server.close());
if (process.env["PASSES_OVER"] === "1") process.once("SIGTERM", () => {});
if (process.env["COUNTS"] === "1") {
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) endAlone(signal);
}
if (process.env["TWICE"] === "1") createJSONLogger(new StandardOutput()).info?.({}, "another log");

const server = await serve(app, { port: 0, handleSignals });
process.stderr.write(`${server.port}\n`);

/** What the package signal-exit does: it ends the process where nobody else listens. */
function endAlone(signal: NodeJS.Signals): void {
  const end = (): void => {
    if (process.listeners(signal).length > 1) return;
    process.off(signal, end);
    process.kill(process.pid, signal);
  };
  process.on(signal, end);
}
