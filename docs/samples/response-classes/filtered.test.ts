import { expect, it } from "vitest";
import { exchange } from "../exchange.ts";
import { app } from "./filtered.ts";

it("sends only what the model declares", async () => {
  expect(await exchange(app, "/products/7")).toEqual({
    status: 200,
    headers: { "content-type": "application/json", "content-length": "26" },
    body: '{"name":"Ink","price":3.5}',
  });
});
