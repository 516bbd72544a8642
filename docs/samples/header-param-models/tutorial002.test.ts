import { expect, it } from "vitest";
import { app } from "./tutorial002.ts";

it("refuses what the model does not declare", async () => {
  const headers = { host: "shop.example", "save-data": "true", tool: "plumbus" };

  const response = await app.request("/items/", { headers });

  expect(response.status).toBe(422);
  expect(await response.json()).toEqual({
    detail: [
      { type: "extra_forbidden", loc: ["header", "tool"], msg: "Extra inputs are not permitted" },
    ],
  });
});
