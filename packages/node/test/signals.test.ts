import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

interface Started {
  readonly child: ChildProcess;
  readonly url: string;
  readonly output: () => string;
}

async function start(): Promise<Started> {
  const program = fileURLToPath(new URL("programs/serve-until-signal.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.setEncoding("utf8");
  child.stdout.on("data", (text: string) => (output += text));
  await once(child.stdout, "data");
  return { child, url: `http://127.0.0.1:${output.trim()}`, output: () => output };
}

it.each(["SIGTERM", "SIGINT"] as const)(
  "ends cleanly on %s, background tasks first",
  async (signal) => {
    const { child, url, output } = await start();
    await (await fetch(url)).text();

    child.kill(signal);
    const [code] = await once(child, "exit");

    expect(code).toBe(0);
    expect(output()).toContain("TASK DONE");
  },
);
