import { expect, it } from "vitest";
import { app } from "./tutorial001.ts";

it("reads the cookies by the model", async () => {
  const headers = { cookie: "session_id=123; fatebook_tracker=456; more=1" };

  const response = await app.request("/items/", { headers });

  expect(await response.json()).toEqual({ session_id: "123", fatebook_tracker: "456" });
});

it("tells which cookie is missing", async () => {
  const response = await app.request("/items/");

  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({
    detail: [{ type: "missing", loc: ["cookie", "session_id"] }],
  });
});
