import { existsSync } from "node:fs";
import { serve } from "fastidious/node";
import { expect, it } from "vitest";
import { app } from "./background.ts";

it("sends the file, then removes it", async () => {
  const server = await serve(app, { port: 0, handleSignals: false });

  const response = await fetch(`${server.url}/snapshot`);
  const text = await response.text();
  await server.close();

  expect(text).toBe('{"taken":true}');
  expect(existsSync(response.headers.get("x-folder") ?? "")).toBe(false);
});
