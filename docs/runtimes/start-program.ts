import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** A program that serves. */
export interface StartedProgram {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts a server on a free port that tells its address on `stream`. */
export async function startProgram(
  stream: "stdout" | "stderr",
  runtime: string,
  options: readonly string[],
): Promise<StartedProgram> {
  // In a group of its own: the programs are found as wrappers, whose children would outlive them.
  const server = spawn(runtime, options, {
    detached: true,
    env: { ...process.env, PORT: "0", NO_COLOR: "1" },
  });
  const ended = once(server, "exit");
  const stop = async (): Promise<void> => {
    if (server.pid !== undefined && server.exitCode === null) process.kill(-server.pid);
    await ended;
  };
  try {
    return { url: await findURL(createInterface(server[stream])), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function findURL(lines: AsyncIterable<string>): Promise<string> {
  for await (const line of lines) {
    const [url] = /http:\/\/\S+:\d+/.exec(line) ?? [];
    if (url !== undefined) return url;
  }
  throw new Error("The server ended before it told its address.");
}
