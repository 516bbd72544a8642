import { expect, it } from "vitest";
import { app, log } from "./tutorial002.ts";

it("runs the tasks of dependencies and handler in the order in which they were added", async () => {
  const response = await app.request("/send-notification/ada@example.com?q=x", { method: "POST" });

  expect(await response.json()).toEqual({ message: "Message sent" });
  expect(log).toEqual(["found query: x", "message to ada@example.com"]);
});
