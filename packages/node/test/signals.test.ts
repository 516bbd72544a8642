import { once } from "node:events";
import { describe, expect, it, vi } from "vitest";
import { lines, open, until, untilClosed } from "./exchange-bytes.ts";
import { ServedProcess } from "./served-process.ts";

function get(path: string): string {
  return lines(`GET ${path} HTTP/1.1`, "host: localhost", "", "");
}

/** Asks for something, and resolves once the request has surely arrived. */
async function ask(port: number, path: string): Promise<{ closed: Promise<string> }> {
  const socket = await open(port);
  const closed = untilClosed(socket);
  socket.write(get(path));
  await fetch(`http://127.0.0.1:${port}/ready`);
  return { closed };
}

describe.each(["SIGTERM", "SIGINT"] as const)("%s", (signal) => {
  it("ends cleanly, background tasks first, the application last", async () => {
    const served = await ServedProcess.start();
    await (await fetch(`http://127.0.0.1:${served.port}`)).text();

    const { code } = await served.end(signal);

    expect(code).toBe(0);
    expect(served.output).toMatch(/TASK DONE\nLIFESPAN ENDED\n$/);
  });
});

describe("a signal", () => {
  it("closes idle connections at once", async () => {
    const served = await ServedProcess.start();
    const socket = await open(served.port);
    socket.write(get("/ready"));
    await until(socket, "ready");

    const { code, duration } = await served.end();

    expect(code).toBe(0);
    // 75 ms on a machine that has nothing else to do; the connection itself would be kept for 5 s.
    expect(duration).toBeLessThan(2500);
  });

  it("lets what runs finish, and says that the connection ends", async () => {
    const served = await ServedProcess.start();
    const { closed } = await ask(served.port, "/slow");

    const { code } = await served.end();

    expect(code).toBe(0);
    expect(await closed).toMatch(
      /^HTTP\/1\.1 200 OK\r\n(?:.*\r\n)*connection: close\r\n(?:.*\r\n)*\r\n"slow"$/i,
    );
  });

  it("ends streams of events as whole ones, and their generators", async () => {
    const served = await ServedProcess.start();
    const asked = await Promise.all(Array.from({ length: 50 }, () => ask(served.port, "/events")));

    const { code, duration } = await served.end();

    const answers = await Promise.all(asked.map(({ closed }) => closed));
    expect(answers.filter((answer) => answer.endsWith("\r\n0\r\n\r\n"))).toHaveLength(50);
    expect(served.output.match(/EVENTS CLOSED/g)).toHaveLength(50);
    expect(code).toBe(0);
    expect(duration).toBeLessThan(3000);
  });

  it("cuts off what hangs when the time is over, and names it", async () => {
    const served = await ServedProcess.start({ DRAIN_TIMEOUT: "400" });
    await ask(served.port, "/hang/7?token=SECRET");
    await Promise.all(Array.from({ length: 50 }, () => ask(served.port, "/events")));

    const { code, duration } = await served.end();

    expect(code).toBe(1);
    expect(duration).toBeGreaterThan(390);
    expect(duration).toBeLessThan(3000);
    expect(served.output).toContain('"route":"GET /hang/{id}","method":"GET","path":"/hang/7"');
    expect(served.output).toContain("A request without an answer was cut off");
    expect(served.output).toContain("LIFESPAN ENDED");
    expect(served.output).not.toContain("SECRET");
  });

  it("cuts off an upload that does not end, and names it", async () => {
    const served = await ServedProcess.start({ DRAIN_TIMEOUT: "400" });
    const socket = await open(served.port);
    socket.write(lines("POST /upload HTTP/1.1", "host: x", "content-length: 100", "", "part"));
    await fetch(`http://127.0.0.1:${served.port}/ready`);

    const { code, duration } = await served.end();

    expect(code).toBe(1);
    expect(duration).toBeLessThan(3000);
    expect(served.output).toContain('"route":"POST /upload"');
  });

  it("cuts off a stream that does not end, which is no failure", async () => {
    const served = await ServedProcess.start({ DRAIN_TIMEOUT: "400" });
    const { closed } = await ask(served.port, "/endless");

    const { code, duration } = await served.end();

    expect(code).toBe(0);
    expect(duration).toBeLessThan(3000);
    expect(await closed).not.toMatch(/\r\n0\r\n\r\n$/);
    expect(served.output).toContain('"route":"GET /endless"');
  });

  it("lists background tasks that do not end", async () => {
    const served = await ServedProcess.start({ DRAIN_TIMEOUT: "400" });
    await ask(served.port, "/long-task");

    const { code, duration } = await served.end();

    expect(code).toBe(1);
    expect(duration).toBeLessThan(3000);
    expect(served.output).toContain('"tasks":["sendMail"],"msg":"Background tasks did not end');
  });

  it("ends with 1 where a lifespan fails, and closes the rest", async () => {
    const served = await ServedProcess.start({ FAILS: "1" });

    const { code } = await served.end();

    expect(code).toBe(1);
    expect(served.output).toContain("the pool is broken");
  });

  it("ends a process that something else keeps alive", async () => {
    const served = await ServedProcess.start({ HOLDS: "1" });

    const { code, duration } = await served.end();

    expect(code).toBe(0);
    expect(duration).toBeLessThan(3000);
  });

  it("closes every server of the process", async () => {
    const served = await ServedProcess.start({ TWICE: "1" });
    const [, second = 0] = served.ports;
    const { closed } = await ask(second, "/slow");

    const { code } = await served.end();

    expect(code).toBe(0);
    expect(await closed).toMatch(/"slow"$/);
    expect(served.output.match(/LIFESPAN ENDED/g)).toHaveLength(1);
  });
});

describe("a second signal", () => {
  it.each([
    ["SIGTERM", "SIGTERM"],
    ["SIGTERM", "SIGINT"],
    ["SIGINT", "SIGINT"],
  ] as const)("ends the process at once: %s, %s", async (first, second) => {
    const served = await ServedProcess.start();
    await ask(served.port, "/hang/7");
    served.kill(first);
    // The first has come once the server says that it is not ready.
    await vi.waitFor(() =>
      expect(fetch(`http://127.0.0.1:${served.port}/ready`)).rejects.toThrow("fetch failed"),
    );

    const { code, duration } = await served.end(second);

    expect(code).toBe(1);
    // 25 ms on a machine that has nothing else to do, the end of tsx included; the first signal would take 5 s.
    expect(duration).toBeLessThan(2500);
  });
});

describe("shutdownDelay", () => {
  it("still takes requests, and says that it is not ready", async () => {
    const served = await ServedProcess.start({ SHUTDOWN_DELAY: "400" });
    const url = `http://127.0.0.1:${served.port}`;
    expect((await fetch(`${url}/ready`)).status).toBe(200);

    const ended = served.end();

    await vi.waitFor(async () => expect((await fetch(`${url}/ready`)).status).toBe(503));
    const answer = await fetch(`${url}/slow`);
    expect([answer.status, answer.headers.get("connection")]).toEqual([200, "close"]);
    expect((await ended).code).toBe(0);
  });
});

describe("more connections than the system has descriptors for", () => {
  it("keep nobody out for long once some have gone", async () => {
    // Loading all modules at once takes some hundred descriptors before the first connection.
    const served = await ServedProcess.start({ DRAIN_TIMEOUT: "400" }, "ulimit -n 500");
    const sockets = await Promise.all(Array.from({ length: 600 }, () => open(served.port)));
    await Promise.race(sockets.map((socket) => once(socket.on("error", ignore), "close")));
    const freedAt = performance.now();

    for (const socket of sockets) socket.destroy();

    await vi.waitFor(async () => {
      expect((await fetch(`http://127.0.0.1:${served.port}/ready`)).status).toBe(200);
    }, 3000);
    expect(performance.now() - freedAt).toBeLessThan(1000);
    expect((await served.end()).code).toBe(0);
  });
});

function ignore(): void {
  // Broken off counts as closed.
}
