import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { startProgram } from "../../runtimes/start-program.ts";
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

/** Starts a server, and asks it once. */
async function askServer(
  stream: "stdout" | "stderr",
  runtime: string,
  options: readonly string[],
): Promise<unknown> {
  const server = await startProgram(stream, runtime, options);
  try {
    return await (await fetch(server.url)).json();
  } finally {
    await server.stop();
  }
}
