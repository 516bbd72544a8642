import { expect, it } from "vitest";
import { sendJSON } from "../send-json.ts";
import { app } from "./tutorial001.ts";

it("stores the moment as text", async () => {
  await sendJSON(app, "PUT", "/items/123", { title: "Foo", timestamp: "2023-01-01T12:00:00Z" });

  const response = await app.request("/items/123");

  expect(await response.json()).toEqual({ title: "Foo", timestamp: "2023-01-01T12:00:00.000Z" });
});

it("refuses what is no moment", async () => {
  const response = await sendJSON(app, "PUT", "/items/345", {
    title: "Foo",
    timestamp: "not a date",
  });

  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ detail: [{ loc: ["body", "timestamp"] }] });
});
