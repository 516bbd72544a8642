import { expect, it } from "vitest";
import { exchange } from "../exchange.ts";
import { app } from "./own-shape.ts";

it("sends an error in a shape of its own", async () => {
  expect(await exchange(app, "/teams/9")).toEqual({
    status: 404,
    headers: { "content-type": "application/json", "content-length": "32" },
    body: '{"error":"not found","team":"9"}',
  });
});
