import { expect, it } from "vitest";
import { sendJSON } from "../send-json.ts";
import { app } from "./tutorial005.ts";

it("streams the answer to a POST", async () => {
  const response = await sendJSON(app, "POST", "/chat/stream", { text: "hello world" });

  expect(await response.text()).toBe(
    'event: token\ndata: "hello"\n\nevent: token\ndata: "world"\n\nevent: done\ndata: [DONE]\n\n',
  );
});
