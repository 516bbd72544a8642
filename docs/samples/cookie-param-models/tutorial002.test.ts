import { expect, it } from "vitest";
import { app } from "./tutorial002.ts";

it("refuses what the model does not declare", async () => {
  const headers = { cookie: "session_id=123; santa_tracker=good-list-please" };

  const response = await app.request("/items/", { headers });

  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({
    detail: [{ type: "extra_forbidden", loc: ["cookie", "santa_tracker"] }],
  });
});
