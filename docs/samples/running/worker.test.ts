import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, it, vi } from "vitest";
import worker from "./worker.ts";

const { BUN, DENO } = process.env;
const program = join(import.meta.dirname, "worker.ts");

describe("the worker", () => {
  it("answers, and asks to wait for what comes after the response", async () => {
    const info = vi.spyOn(console, "info").mockReturnValue();
    const waiting: Promise<void>[] = [];

    const response = await worker.fetch(new Request("http://worker.example/"), undefined, {
      waitUntil: (work) => waiting.push(work),
    });
    await Promise.all(waiting);

    expect(await response.json()).toEqual({ message: "Hello" });
    expect(info).toHaveBeenCalledWith("sent");
    info.mockRestore();
  });

  it.runIf(BUN)("runs on Bun", { timeout: 30_000 }, async () => {
    expect(await askServer("stdout", `${BUN}`, ["run", program])).toEqual({ message: "Hello" });
  });

  it.runIf(DENO)("runs on Deno", { timeout: 30_000 }, async () => {
    const options = ["serve", "--no-lock", "--cached-only", "--allow-read", "--allow-env"];

    expect(await askServer("stderr", `${DENO}`, [...options, "--port", "0", program])).toEqual({
      message: "Hello",
    });
  });
});

/** Starts a server that tells its address on `stream`, and asks it once. */
async function askServer(
  stream: "stdout" | "stderr",
  runtime: string,
  options: readonly string[],
): Promise<unknown> {
  // In a group of its own: the programs are found as wrappers, whose children would outlive them.
  const server = spawn(runtime, options, {
    detached: true,
    env: { ...process.env, PORT: "0", NO_COLOR: "1" },
  });
  const ended = once(server, "exit");
  try {
    const url = await findURL(createInterface(server[stream]));
    return await (await fetch(url)).json();
  } finally {
    if (server.pid !== undefined) process.kill(-server.pid);
    await ended;
  }
}

async function findURL(lines: AsyncIterable<string>): Promise<string> {
  for await (const line of lines) {
    const [url] = /http:\/\/\S+:\d+/.exec(line) ?? [];
    if (url !== undefined) return url;
  }
  throw new Error("The server ended before it told its address.");
}
