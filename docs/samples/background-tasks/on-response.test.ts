import { beforeEach, expect, it } from "vitest";
import { exchange } from "../exchange.ts";
import { app, log } from "./on-response.ts";

beforeEach(() => {
  log.length = 0;
});

it("runs the work of a response", async () => {
  expect(await exchange(app, "/one")).toEqual({
    status: 200,
    headers: { "content-type": "application/json", "content-length": "6" },
    body: '"done"',
  });
  expect(log).toEqual(["the only one"]);
});

it("runs the response's own work before what was added to the request", async () => {
  await exchange(app, "/two");

  expect(log).toEqual(["first of the response", "second of the response", "added to the request"]);
});
