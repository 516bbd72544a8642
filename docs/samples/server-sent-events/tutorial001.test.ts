import { expect, it } from "vitest";
import { app } from "./tutorial001.ts";

it("sends each item as an event", async () => {
  const response = await app.request("/items/stream");
  const text = await response.text();

  expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  expect(text.split("\n\n")[1]).toBe(
    'data: {"name":"Portal Gun","description":"A portal opening device."}',
  );
});
