import { expect, it } from "vitest";
import { exchange } from "../exchange.ts";
import { app } from "./default-class.ts";

it("is the router's", async () => {
  expect(await exchange(app, "/pages/hello")).toEqual({
    status: 200,
    headers: { "content-type": "text/html; charset=utf-8", "content-length": "14" },
    body: "<h1>Hello</h1>",
  });
});

it("yields to the route's own", async () => {
  expect(await exchange(app, "/pages/hello.json")).toEqual({
    status: 200,
    headers: { "content-type": "application/json", "content-length": "17" },
    body: '{"hello":"world"}',
  });
});

it("is the inclusion's where the router has none", async () => {
  expect(await exchange(app, "/note")).toEqual({
    status: 200,
    headers: { "content-type": "application/json", "content-length": "28" },
    body: '{"note":"Remember the milk"}',
  });
});

it("is the application's at last", async () => {
  expect(await exchange(app, "/")).toEqual({
    status: 200,
    headers: { "content-type": "text/plain; charset=utf-8", "content-length": "5" },
    body: "Hello",
  });
});
