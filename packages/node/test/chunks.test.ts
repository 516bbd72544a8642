import { setTimeout as sleep } from "node:timers/promises";
import { App, type ChunkFlow, dependency } from "@fastidious/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningServer, serve } from "../src/index.ts";
import { exchangeBytes, lines, open, until, untilClosed } from "./exchange-bytes.ts";

const gigabyte = { bytes: 1_073_741_824, option: "bodyLimit" } as const;
let taken = 0;
let outcome: unknown;
let flow: ChunkFlow | undefined;

const app = new App();
const slow = dependency(async () => sleep(30));
app.post(
  "/held",
  ({ request }) =>
    new Promise((resolve, reject) => {
      taken = 0;
      request.readChunks(
        {
          begin: (given) => (flow = given),
          add: (chunk) => {
            taken += chunk.length;
            return false;
          },
          end: () => resolve({ taken }),
          fail: (error) => {
            outcome = error;
            reject(error);
          },
        },
        gigabyte,
      );
    }),
);
app.post(
  "/stopped",
  ({ request }) =>
    new Promise((resolve) => {
      let steering: ChunkFlow | undefined;
      request.readChunks(
        {
          begin: (given) => (steering = given),
          add: () => {
            steering?.stop();
            resolve("enough");
            return false;
          },
          end: () => resolve("whole"),
          fail: () => resolve("failed"),
        },
        gigabyte,
      );
    }),
);
app.post(
  "/limited",
  { dependencies: { slow } },
  ({ request }) =>
    new Promise((resolve, reject) => {
      request.readChunks(
        { begin: () => undefined, add: () => true, end: () => resolve("whole"), fail: reject },
        { bytes: 5, option: "bodyLimit" },
      );
    }),
);

let server: RunningServer;
beforeAll(async () => {
  server = await serve(app, { port: 0, handleSignals: false });
});
afterAll(() => server.close());

function head(path: string, length: number): string {
  return lines(`POST ${path} HTTP/1.1`, "host: x", `content-length: ${length}`, "", "");
}

describe("bodies in chunks over a socket", () => {
  it("are not read faster than they are taken", async () => {
    const socket = await open(server.port);
    socket.write(head("/held", 33_554_432));
    socket.write(Buffer.alloc(33_554_432));
    await sleep(200);

    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThanOrEqual(131_072);

    const steering = setInterval(() => flow?.resume(), 0);
    const answer = await until(socket, "taken");
    clearInterval(steering);
    socket.destroy();

    expect(answer).toContain('{"taken":33554432}');
  });

  it("end with an error when the client leaves", async () => {
    const socket = await open(server.port);
    outcome = undefined;
    socket.write(`${head("/held", 100)}abc`);
    await expect.poll(() => taken).toBe(3);
    flow?.resume();
    socket.destroy();

    await expect.poll(() => String(outcome)).toContain("The client left within the body.");
  });

  it("that are stopped end their connection", async () => {
    const answer = await exchangeBytes(server.port, `${head("/stopped", 1_000_000)}abc`);

    expect(answer).toContain("Connection: close");
    expect(answer).toContain('"enough"');
  });

  it("are refused at once when their announced length is too long", async () => {
    const answer = await exchangeBytes(server.port, head("/limited", 6));

    expect(answer).toMatch(/^HTTP\/1\.1 413 .*connection: close/is);
  });

  it("are counted where no length is announced", async () => {
    const socket = await open(server.port);
    socket.write(
      lines("POST /limited HTTP/1.1", "host: x", "transfer-encoding: chunked", "", "3", "abc", ""),
    );
    await sleep(60);
    socket.write("3\r\ndef\r\n");

    expect(await untilClosed(socket)).toMatch(/^HTTP\/1\.1 413 .*connection: close/is);
  });

  it("that come before anyone reads them are whole, and the next request is in its place", async () => {
    const answer = await exchangeBytes(
      server.port,
      `${head("/limited", 3)}abc${lines("GET / HTTP/1.1", "host: x", "connection: close", "", "")}`,
    );

    expect(answer).toContain('"whole"');
    expect(answer).toContain("HTTP/1.1 404");
  });
});
