// The program of each measured process: starts the contender that its arguments name and answers the benchmark's
// questions over IPC. Nothing here runs while a request is served, and nothing is loaded that a server would not load:
// its start is measured, too.
import { findContender } from "./contenders.ts";
import type { ProcessAnswer } from "./process-messages.ts";
import { startProfile, stopProfile } from "./profile-session.ts";

async function answer(question: unknown): Promise<ProcessAnswer> {
  switch (question) {
    case "cpu-usage": {
      const { user, system } = process.cpuUsage();
      return { kind: "cpu-usage", microseconds: user + system };
    }
    case "memory":
      return { kind: "memory", bytes: process.memoryUsage.rss() };
    case "start-profile":
      await startProfile();
      return { kind: "profile-started" };
    case "stop-profile":
      return { kind: "profile", profile: await stopProfile() };
    default:
      throw new Error(`contender-process: there is no question "${String(question)}".`);
  }
}

function tell(message: ProcessAnswer): void {
  process.send?.(message);
}

process.on("message", (question) => {
  void answer(question).then(tell);
});
// A benchmark that was interrupted leaves no server behind.
process.on("disconnect", () => process.exit(0));

const [, , name = "", routes = "0"] = process.argv;
const { port } = await findContender(name, "Bun" in globalThis ? "bun" : "node").start(
  Number(routes),
);
tell({ kind: "listening", port });
