import { expect, it } from "vitest";
import { app, log } from "./add-task.ts";

it("runs the tasks in the order in which they were added", async () => {
  log.length = 0;

  const response = await app.request("/send-notification/ada@example.com?q=x", { method: "POST" });

  expect(await response.json()).toEqual({ message: "Notification sent in the background" });
  expect(log).toEqual(["found query: x", "notification for ada@example.com: some notification"]);
});
