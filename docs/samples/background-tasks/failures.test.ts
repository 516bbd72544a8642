import { beforeEach, expect, it } from "vitest";
import { app, log } from "./failures.ts";

beforeEach(() => {
  log.length = 0;
});

it("tells of a task that failed, and runs the next", async () => {
  await app.request("/mails", { method: "POST" });

  expect(log).toEqual(["POST /mails: Error: no mail today", "the next task"]);
});

it("runs tasks after an error where the route says so", async () => {
  const response = await app.request("/payments", { method: "POST" });

  expect(response.status).toBe(402);
  expect(log).toEqual(["a payment was tried"]);
});
