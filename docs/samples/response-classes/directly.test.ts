import { expect, it } from "vitest";
import { exchange } from "../exchange.ts";
import { app } from "./directly.ts";

it("sends a response of the base class with its header", async () => {
  expect(await exchange(app, "/orders.xml")).toEqual({
    status: 200,
    headers: { "content-type": "application/xml", "content-length": "15", "x-orders": "1" },
    body: '<order id="1"/>',
  });
});

it("sends JSON that the handler built", async () => {
  expect(await exchange(app, "/orders/1")).toEqual({
    status: 200,
    headers: { "content-type": "application/json", "content-length": "24" },
    body: '{"id":1,"items":["ink"]}',
  });
});

it("sends HTML that the handler built", async () => {
  expect(await exchange(app, "/hello")).toEqual({
    status: 200,
    headers: { "content-type": "text/html; charset=utf-8", "content-length": "14" },
    body: "<h1>Hello</h1>",
  });
});

it("sends text that the handler built", async () => {
  expect(await exchange(app, "/ping")).toEqual({
    status: 200,
    headers: { "content-type": "text/plain; charset=utf-8", "content-length": "4" },
    body: "pong",
  });
});
