import { App } from "@fastidious/core";
import { serve } from "../../src/index.ts";

/** Ways in which a process ends, by name. */
const endings: Readonly<Record<string, () => void>> = {
  exit: () => process.exit(3),
  crash: () => {
    throw new Error("Nobody catches this.");
  },
  term: () => process.kill(process.pid, "SIGTERM"),
  hangup: () => process.kill(process.pid, "SIGHUP"),
  close: () => void server.close(),
};

const app = new App();
app.get("/n/{n}", ({ path }) => path.n);
app.get("/memory", () => process.memoryUsage().rss / 1_048_576);
app.get("/end/{how}", ({ path }) => {
  // Later than the answer, and earlier than lines are written of themselves.
  setTimeout(() => endings[path.how]?.(), 5);
});

const handleSignals = process.env["HANDLES"] === "1";
if (process.env["LISTENS"] === "1") process.once("SIGTERM", () => void server.close());
const server = await serve(app, { port: 0, handleSignals });
process.stderr.write(`${server.port}\n`);
