import { beforeEach, expect, it } from "vitest";
import { app, log } from "./on-response.ts";

beforeEach(() => {
  log.length = 0;
});

it("runs the work of a response", async () => {
  await app.request("/one");

  expect(log).toEqual(["the only one"]);
});

it("runs the response's own work before what was added to the request", async () => {
  await app.request("/two");

  expect(log).toEqual(["first of the response", "second of the response", "added to the request"]);
});
