import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** The example application in a process of its own. */
export interface RunningAtlas {
  readonly url: string;
  readonly stop: () => void;
}

const atlas = join(import.meta.dirname, "../../atlas");

/** Starts `apps/atlas` on a free port. */
export async function startAtlas(): Promise<RunningAtlas> {
  const started = spawn(process.execPath, ["--import", "tsx", "src/main.ts"], {
    cwd: atlas,
    env: { ...process.env, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const stop = (): void => void started.kill("SIGKILL");
  for await (const line of createInterface({ input: started.stdout })) {
    const found = /https?:\/\/[\w.:[\]]+:\d+/.exec(line);
    if (found) return { url: found[0], stop };
  }
  throw new Error("apps/atlas ended before it answered.");
}
