import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { App, APIRouter, dependency, type Logger } from "@fastidious/core";
import { describe, expect, it, vi } from "vitest";
import { serve } from "../src/index.ts";

/** An application that notes what it opens and closes. */
function noted(steps: string[]): App {
  return new App({
    lifespan: async function* () {
      steps.push("open");
      yield;
      steps.push("close");
    },
  });
}

describe("serve", () => {
  it("opens before it listens, and closes once all has been answered and done", async () => {
    const steps: string[] = [];
    const app = noted(steps);
    const pool = dependency({ scope: "app" }, function* () {
      steps.push("open pool");
      yield 1;
      steps.push("close pool");
    });
    app.get("/", { dependencies: { pool } }, async ({ backgroundTasks }) => {
      await sleep(50);
      steps.push("answer");
      backgroundTasks.addTask(async () => {
        await sleep(50);
        steps.push("task");
      });
      return "ok";
    });
    const server = await serve(app, { port: 0, handleSignals: false });
    const started = [...steps];

    const asked = fetch(server.url);
    await sleep(20);
    await server.close();

    expect((await asked).status).toBe(200);
    expect(started).toEqual(["open", "open pool"]);
    expect(steps).toEqual(["open", "open pool", "answer", "task", "close pool", "close"]);
  });

  it("closes what it has opened when the port is taken", async () => {
    const steps: string[] = [];
    const first = await serve(new App(), { port: 0, handleSignals: false });

    await expect(serve(noted(steps), { port: first.port })).rejects.toThrow("is taken");
    await first.close();

    expect(steps).toEqual(["open", "close"]);
  });

  it("closes an application of two servers with the second", async () => {
    const steps: string[] = [];
    const app = noted(steps);
    const first = await serve(app, { port: 0, handleSignals: false });
    const second = await serve(app, { port: 0, handleSignals: false });
    await expect(serve(app, { port: second.port })).rejects.toThrow("is taken");

    await first.close();
    const between = [...steps];
    await second.close();

    expect([between, steps]).toEqual([["open"], ["open", "close"]]);
  });

  it("answers with 500 while a stand-in that came later can't be made", async () => {
    const error = vi.fn<Logger["error"]>();
    const app = new App({ logger: { error, warn: error } });
    const pool = dependency({ scope: "app" }, () => "pool");
    app.get("/", { dependencies: { pool } }, (context) => context.pool);
    const server = await serve(app, { port: 0, handleSignals: false });
    app.dependencyOverrides.set(
      pool,
      dependency({ scope: "app" }, () => Promise.reject<string>(new Error("no database"))),
    );

    const refused = await fetch(server.url);
    app.dependencyOverrides.clear();
    const answered = await fetch(server.url);
    await server.close();

    expect([refused.status, answered.status]).toEqual([500, 200]);
    expect(String(error.mock.calls[0]?.[0]["err"])).toContain('the dependency "pool" failed');
  });

  it("does not listen when a lifespan fails", async () => {
    const steps: string[] = [];
    const app = noted(steps);
    app.includeRouter(
      new APIRouter({
        prefix: "/b",
        lifespan: async function* () {
          yield await Promise.reject(new Error("no database"));
        },
      }),
    );

    await expect(serve(app, { port: 0 })).rejects.toThrow(
      'The application did not start: the lifespan of the router "/b" failed. no database',
    );
    expect(steps).toEqual(["open", "close"]);
  });
});

describe("a program whose start fails", () => {
  it("closes what it had opened and exits with a sentence", async () => {
    const program = fileURLToPath(new URL("programs/fail-to-start.ts", import.meta.url));
    const child = spawn(process.execPath, ["--import", "tsx", program], {
      stdio: ["ignore", "pipe", "pipe"],
    });

    const [output, errors, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, "exit"),
    ]);

    expect(code).toBe(1);
    expect(output).toBe("OPENED\nCLOSED\n");
    expect(errors).toContain(
      'LifespanError: The application did not start: the lifespan of the router "/search" failed. The index is not there.',
    );
  });
});
