import { join } from "node:path";
import { expect, it } from "vitest";
import { startProgram } from "../../runtimes/start-program.ts";

const { BUN } = process.env;
const program = join(import.meta.dirname, "bun.ts");

it.runIf(BUN)("runs on Bun", { timeout: 30_000 }, async () => {
  const server = await startProgram("stdout", `${BUN}`, ["run", program]);
  try {
    expect(await ask(new URL("/", server.url))).toEqual({ message: "Hello" });
    expect(await ask(new URL("/items/3", server.url))).toEqual({ path: "/items/3" });
  } finally {
    await server.stop();
  }
});

async function ask(url: URL): Promise<unknown> {
  return (await fetch(url)).json();
}
