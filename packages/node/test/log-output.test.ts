import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { exchangeBytes, lines } from "./exchange-bytes.ts";

/** `programs/serve-logged.ts`, whose log nobody has asked for, in a process of its own. */
interface Logged {
  readonly child: ChildProcess;
  readonly port: number;
}

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
});

async function start(environment: Record<string, string> = {}): Promise<Logged> {
  const program = fileURLToPath(new URL("programs/serve-logged.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", program], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_ENV: "production", ...environment },
  });
  running.push(child);
  const [port] = await once(child.stderr, "data");
  child.stderr.resume();
  return { child, port: Number(String(port)) };
}

/** Asks for paths on one connection, one after the other. */
async function ask(port: number, ...paths: string[]): Promise<string> {
  const last = paths.length - 1;
  const requests = paths.map((path, at) =>
    lines(
      `GET ${path} HTTP/1.1`,
      "host: x",
      `connection: ${at === last ? "close" : "keep-alive"}`,
      "",
      "",
    ),
  );
  return exchangeBytes(port, requests.join(""));
}

/** The lines that a process has written when it has ended, and how it ended. */
async function untilEnd(
  child: ChildProcess,
): Promise<{ paths: unknown[]; code: number | null; signal: string | null }> {
  let text = "";
  child.stdout?.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
  await once(child, "close");
  const told = text
    .split("\n")
    .filter((line) => line !== "")
    // Proof: a line that is no JSON fails the test here.
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  return {
    paths: told.map(({ path }) => path).filter((path) => path !== undefined),
    code: child.exitCode,
    signal: child.signalCode,
  };
}

function endedBy(signal: string): { code: null; signal: string } {
  return { code: null, signal };
}

describe("each request has a line of JSON outside a terminal, also of a process that ends", () => {
  it.each([
    ["by process.exit()", "exit", {}, { code: 3, signal: null }],
    ["by an error that nobody catches", "crash", {}, { code: 1, signal: null }],
    ["by itself", "close", {}, { code: 0, signal: null }],
    ["by SIGTERM, which serve handles", "term", { HANDLES: "1" }, { code: 0, signal: null }],
    ["by SIGTERM, which nobody handles", "term", {}, endedBy("SIGTERM")],
    ["by SIGTERM, which the program handles", "term", { LISTENS: "1" }, { code: 0, signal: null }],
    ["by SIGHUP", "hangup", {}, endedBy("SIGHUP")],
    ["by SIGTERM, where two logs wait for it", "term", { TWICE: "1" }, endedBy("SIGTERM")],
    ["by SIGTERM, where another ends it alone", "term", { COUNTS: "1" }, endedBy("SIGTERM")],
    ["by SIGINT, where another ends it alone", "interrupt", { COUNTS: "1" }, endedBy("SIGINT")],
    ["by SIGHUP, where another ends it alone", "hangup", { COUNTS: "1" }, endedBy("SIGHUP")],
  ])("%s", async (_name, how, environment, ending) => {
    const { child, port } = await start(environment);
    const ended = untilEnd(child);

    await ask(port, "/n/1", '/n/"\\', "/nowhere", `/end/${how}`);

    expect(await ended).toEqual({
      paths: ["/n/1", '/n/"\\', "/nowhere", `/end/${how}`],
      ...ending,
    });
  });
});

it("a process whose program has passed over a signal ends by the next, with all lines", async () => {
  const { child, port } = await start({ PASSES_OVER: "1" });
  const ended = untilEnd(child);

  await ask(port, "/n/1", "/end/term");
  await sleep(100);
  await ask(port, "/n/2", "/end/term");

  const paths = ["/n/1", "/end/term", "/n/2", "/end/term"];
  expect(await ended).toEqual({ paths, ...endedBy("SIGTERM") });
});

it("tests see no lines of requests", async () => {
  const { child, port } = await start({ NODE_ENV: "test" });
  const ended = untilEnd(child);

  await ask(port, "/n/1", "/end/exit");

  expect(await ended).toEqual({ paths: [], code: 3, signal: null });
});

describe("a server whose log", () => {
  const many = Array.from({ length: 1000 }, (_, n) => `/n/${n}`);

  it("nobody reads any more goes on", async () => {
    const { child, port } = await start();
    child.stdout?.destroy();

    await ask(port, ...many);
    await ask(port, ...many);

    expect(await ask(port, "/n/1")).toMatch(/"1"$/);
    expect(child.exitCode).toBe(null);
  });

  it("is not read goes on, keeps little of it, and tells later what is missing", async () => {
    const { child, port } = await start();
    const requests = Array.from({ length: 20 }, () => ask(port, ...many));
    await Promise.all(requests);

    let text = "";
    child.stdout?.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
    await expect.poll(() => text, { timeout: 5000 }).toContain("leftOut");

    const written = text.trimEnd().split("\n");
    const leftOut = /"leftOut":(\d+)/.exec(text)?.[1];
    expect(Buffer.byteLength(text)).toBeLessThan(2_097_152);
    expect(written.length - 1 + Number(leftOut)).toBe(20_000);
  });

  it("waits behind the program's own output is told whole when the process ends", async () => {
    const { child, port } = await start();
    let text = "";
    child.stdout?.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
    child.stdout?.pause();
    const closed = once(child, "close");

    // More than a pipe holds.
    const printed = await ask(port, "/print/300000", "/n/1", "/end/exit");
    // The process waits by now.
    await sleep(300);
    child.stdout?.resume();
    await closed;

    const [own, ...told] = text.trimEnd().split("\n");
    expect(printed).toMatch(/\r\n\r\n[1-9]\d*HTTP/);
    expect(own).toMatch(/^p+$/);
    // Proof: a line that is no JSON fails the test here.
    expect(told.map((line) => (JSON.parse(line) as Record<string, unknown>)["path"])).toEqual([
      "/print/300000",
      "/n/1",
      "/end/exit",
    ]);
    expect(child.exitCode).toBe(3);
  });
});
