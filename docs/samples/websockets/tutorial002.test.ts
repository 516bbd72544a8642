import { serve, type RunningServer } from "fastidious/node";
import { afterAll, beforeAll, expect, it } from "vitest";
import { knock, talk } from "./talk.ts";
import { app } from "./tutorial002.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await serve(app, { port: 0, handleSignals: false });
});
afterAll(() => server.close());

it("knows a client by its cookie", async () => {
  const { messages } = await talk(`${server.url}/items/foo/ws`, ["hi"], {
    answers: 2,
    headers: { cookie: "session=abc" },
  });

  expect(messages).toEqual([
    "Session cookie or query token value is: abc",
    "Message text was: hi, for item ID: foo",
  ]);
});

it("or by its token, and reads the query", async () => {
  const { messages } = await talk(`${server.url}/items/foo/ws?token=t&q=3`, ["hi"], {
    answers: 3,
  });

  expect(messages).toEqual([
    "Session cookie or query token value is: t",
    "Query parameter q is: 3",
    "Message text was: hi, for item ID: foo",
  ]);
});

it("has a page that opens it", async () => {
  const page = await app.request("/");

  expect(await page.text()).toContain('new WebSocket("/items/foo/ws?token=some-key-token")');
});

it("turns others away", async () => {
  expect(await knock(`${server.url}/items/foo/ws`)).toEqual([403, '{"detail":"Who are you?"}']);
  expect((await knock(`${server.url}/items/foo/ws?token=t&q=x`))[0]).toBe(422);
});
