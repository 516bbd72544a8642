import { beforeEach, expect, it } from "vitest";
import { app, steps } from "./closing.ts";

beforeEach(() => {
  steps.length = 0;
});

it("closes a transaction before the response is sent, a connection after everything", async () => {
  const response = await app.request("/write");

  expect(await response.json()).toEqual({ on: "connection" });
  expect(steps).toEqual(["connect", "begin", "handler", "commit", "background task", "disconnect"]);
});

it("throws what went wrong where each has yielded, last opened first", async () => {
  const response = await app.request("/fail");

  expect([response.status, await response.json()]).toEqual([
    409,
    { detail: "Somebody was faster" },
  ]);
  expect(steps).toEqual(["connect", "begin", "roll back", "disconnect"]);
});
