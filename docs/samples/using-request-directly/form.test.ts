import { expect, it } from "vitest";
import { app } from "./form.ts";

it("reads whatever form was sent", async () => {
  const body = new URLSearchParams({ from: "ann", text: "hello" });

  const response = await app.request("/webhook", { method: "POST", body });

  expect(await response.json()).toEqual({ names: ["from", "text"], from: "ann" });
});
