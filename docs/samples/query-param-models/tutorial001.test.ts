import { expect, it } from "vitest";
import { app } from "./tutorial001.ts";

it("reads the parameters by the model", async () => {
  const response = await app.request("/items/?limit=10&tags=a&tags=b");

  expect(await response.json()).toEqual({
    limit: 10,
    offset: 0,
    order_by: "created_at",
    tags: ["a", "b"],
  });
});

it("ignores what the model does not declare", async () => {
  const response = await app.request("/items/?tool=plumbus");

  expect(response.status).toBe(200);
});
