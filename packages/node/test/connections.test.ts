import { App } from "@fastidious/core";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { serve } from "../src/index.ts";
import { lines, open } from "./exchange-bytes.ts";

it("closes in spite of a connection that has sent nothing", async () => {
  const server = await serve(new App(), { port: 0, handleSignals: false });
  const socket = await open(server.port);
  const startedAt = performance.now();

  await server.close();

  expect(performance.now() - startedAt).toBeLessThan(500);
  socket.destroy();
});

it("still answers a request that was on its way when it closes", async () => {
  const app = new App();
  app.get("/", () => "late");
  const server = await serve(app, { port: 0, handleSignals: false });
  const socket = await open(server.port);
  const closed = server.close();
  const received: string[] = [];
  socket.on("data", (chunk) => received.push(String(chunk)));

  await sleep(10);
  socket.write(lines("GET / HTTP/1.1", "host: localhost", "", ""));
  await Promise.all([closed, once(socket, "close")]);

  expect(received.join("")).toContain('"late"');
});

it("says that a port is taken", async () => {
  const server = await serve(new App(), { port: 0, handleSignals: false });

  const second = serve(new App(), { port: server.port, handleSignals: false });

  await expect(second).rejects.toThrow(
    `127.0.0.1:${server.port} is taken. Stop what listens there, or serve on another port.`,
  );
  await server.close();
});
