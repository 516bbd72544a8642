import { expect, it } from "vitest";
import { app } from "./tutorial002.ts";

it("refuses what the model does not declare", async () => {
  const response = await app.request("/items/?limit=10&tool=plumbus");

  expect(response.status).toBe(422);
  expect(await response.json()).toEqual({
    detail: [
      { type: "extra_forbidden", loc: ["query", "tool"], msg: "Extra inputs are not permitted" },
    ],
  });
});
