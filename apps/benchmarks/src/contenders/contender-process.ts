// The program of each measured process: starts the contender that its argument names and answers the benchmark's
// questions over IPC. Nothing here runs while a request is served.
import { Session } from "node:inspector/promises";
import { findContender } from "./contenders.ts";
import { CpuProfile, type ProcessAnswer, ProcessQuestion } from "./process-messages.ts";

const session = new Session();

async function answer(question: ProcessQuestion): Promise<ProcessAnswer> {
  if (question === "cpu-usage") {
    const { user, system } = process.cpuUsage();
    return { kind: "cpu-usage", microseconds: user + system };
  }
  if (question === "start-profile") {
    session.connect();
    await session.post("Profiler.enable");
    await session.post("Profiler.setSamplingInterval", { interval: 200 });
    await session.post("Profiler.start");
    return { kind: "profile-started" };
  }
  const { profile } = await session.post("Profiler.stop");
  session.disconnect();
  return { kind: "profile", profile: CpuProfile.parse(profile) };
}

function tell(message: ProcessAnswer): void {
  process.send?.(message);
}

process.on("message", (question) => {
  void answer(ProcessQuestion.parse(question)).then(tell);
});
// A benchmark that was interrupted leaves no server behind.
process.on("disconnect", () => process.exit(0));

const { port } = await findContender(process.argv[2] ?? "").start();
tell({ kind: "listening", port });
