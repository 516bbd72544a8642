import { expect, it } from "vitest";
import { app } from "./tutorial005.ts";

it("needs the parameter", async () => {
  const response = await app.request("/items/foo");

  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({
    detail: [{ type: "missing", loc: ["query", "needy"] }],
  });
});

it("answers when it has it", async () => {
  const response = await app.request("/items/foo?needy=very");

  expect(await response.json()).toEqual({ item_id: "foo", needy: "very" });
});
