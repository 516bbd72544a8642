import { expect, it } from "vitest";
import { exchange } from "../exchange.ts";
import { app } from "./listed.ts";

it("answers with the error's own status and content", async () => {
  const { status, headers, body } = await exchange(app, "/orders", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: '{"sku":"chair","count":3}',
  });

  expect([status, headers["content-type"], body]).toEqual([
    409,
    "application/json",
    '{"sku":"chair","left":2}',
  ]);
});

it("documents it under its status", () => {
  expect(app.openapi().paths["/orders"]?.["post"]?.responses["409"]).toEqual({
    description: "There is not enough of it left.",
    content: { "application/json": { schema: { $ref: "#/components/schemas/OutOfStock" } } },
  });
});
