import { serve } from "fastidious/node";
import { expect, it } from "vitest";
import { app, log } from "./tutorial001.ts";

it("runs the task once the answer is out", async () => {
  const server = await serve(app, { port: 0, handleSignals: false });

  const response = await fetch(`${server.url}/send-notification/ada@example.com`, {
    method: "POST",
  });
  await server.close();

  expect(await response.json()).toEqual({ message: "Notification sent in the background" });
  expect(log).toEqual(["notification for ada@example.com: some notification"]);
});
