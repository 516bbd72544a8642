import { App, type Logger } from "@fastidious/core";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it, vi } from "vitest";
import { serve } from "../src/index.ts";
import { lines, open } from "./exchange-bytes.ts";

const log = vi.fn<Logger["error"]>();
const logger = { error: log, warn: log };

it("names the route of a mounted application that hangs, and what of it failed at the end", async () => {
  const shop = new App({
    logger,
    lifespan: function* () {
      yield;
      throw new Error("no");
    },
  });
  const entered = vi.fn<() => void>();
  shop.get("/items/{id}", async () => {
    entered();
    await sleep(60_000, undefined, { ref: false });
  });
  const app = new App({ logger });
  app.mount("/shop", shop);
  const server = await serve(app, { port: 0, handleSignals: false, drainTimeout: 100 });
  const socket = await open(server.port);
  socket.on("error", () => undefined);
  socket.write(lines("GET /shop/items/7 HTTP/1.1", "host: localhost", "", ""));
  await vi.waitFor(() => expect(entered).toHaveBeenCalledOnce());

  const report = await server.close();

  expect(report.cutRequests).toEqual(["GET /items/{id} below /shop"]);
  expect(report.failedParts).toHaveLength(1);
  expect(report.isClean).toBe(false);
});

it("limits the time of a mounted application by its own handlerTimeout", async () => {
  const shop = new App({ logger, handlerTimeout: 50 });
  shop.get("/", ({ signal }) => sleep(60_000, undefined, { signal }));
  const app = new App({ logger });
  app.mount("/shop", shop);

  const response = await app.request("/shop/");

  expect(response.status).toBe(504);
});
