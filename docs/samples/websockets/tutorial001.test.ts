import { serve, type RunningServer } from "fastidious/node";
import { afterAll, beforeAll, expect, it } from "vitest";
import { talk } from "./talk.ts";
import { app } from "./tutorial001.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await serve(app, { port: 0, handleSignals: false });
});
afterAll(() => server.close());

it("answers each text", async () => {
  const { messages } = await talk(`${server.url}/ws`, ["Hello", "again"], { answers: 2 });

  expect(messages).toEqual(["Message text was: Hello", "Message text was: again"]);
});

it("stands in no document", () => {
  expect(Object.keys(app.openapi().paths ?? {})).toEqual(["/"]);
});

it("says in process that it needs a server", async () => {
  expect((await app.request("/ws")).status).toBe(426);
});
