import { expect, it } from "vitest";
import { sendJSON } from "../send-json.ts";
import { app } from "./tutorial001.ts";

it("sends the response that the handler built", async () => {
  const item = { title: "Foo", timestamp: "2023-01-01T12:00:00", description: "A test item" };

  const response = await sendJSON(app, "PUT", "/items/1", item);

  expect(response.status).toBe(200);
  expect(await response.json()).toEqual(item);
});
