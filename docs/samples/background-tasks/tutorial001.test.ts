import { expect, it } from "vitest";
import { exchange } from "../exchange.ts";
import { app, log } from "./tutorial001.ts";

it("runs the task once the answer is out", async () => {
  const path = "/send-notification/ada@example.com";

  expect(await exchange(app, path, { method: "POST" })).toEqual({
    status: 200,
    headers: { "content-type": "application/json", "content-length": "49" },
    body: '{"message":"Notification sent in the background"}',
  });
  expect(log).toEqual(["notification for ada@example.com: some notification"]);
});
