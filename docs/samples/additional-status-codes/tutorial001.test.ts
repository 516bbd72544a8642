import { expect, it } from "vitest";
import { sendJSON } from "../send-json.ts";
import { app } from "./tutorial001.ts";

it("answers 200 for an item that it knew", async () => {
  const response = await sendJSON(app, "PUT", "/items/foo", { name: "Wrestlers" });

  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ name: "Wrestlers", size: null });
});

it("answers 201 for one that it did not know", async () => {
  const response = await sendJSON(app, "PUT", "/items/red", { name: "Chillies" });

  expect(response.status).toBe(201);
});
