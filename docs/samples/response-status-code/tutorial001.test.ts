import { expect, it } from "vitest";
import { exchange } from "../exchange.ts";
import { app } from "./tutorial001.ts";

it("answers 201", async () => {
  expect(await exchange(app, "/items/?name=Test+Item", { method: "POST" })).toEqual({
    status: 201,
    headers: { "content-type": "application/json", "content-length": "20" },
    body: '{"name":"Test Item"}',
  });
});
