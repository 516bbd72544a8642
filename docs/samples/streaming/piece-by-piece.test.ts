import { type RunningServer, serve } from "fastidious/node";
import { afterAll, beforeAll, expect, it } from "vitest";
import { app } from "./piece-by-piece.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await serve(app, { port: 0, handleSignals: false });
});
afterAll(() => server.close());

it("arrives piece by piece", async () => {
  const response = await fetch(`${server.url}/countdown`);
  const pieces: string[] = [];
  const times: number[] = [];
  for await (const piece of response.body ?? []) {
    pieces.push(Buffer.from(piece).toString());
    times.push(performance.now());
  }

  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(response.headers.get("content-length")).toBeNull();
  expect(pieces.join("")).toBe("three\ntwo\none\n");
  // Two waits of 100 ms lie between the first piece and the last; a busy machine may read two pieces as one.
  expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeGreaterThan(80);
});
