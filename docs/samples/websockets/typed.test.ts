import { serve, type RunningServer } from "fastidious/node";
import { afterAll, beforeAll, expect, it } from "vitest";
import { talk } from "./talk.ts";
import { app } from "./typed.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await serve(app, { port: 0, handleSignals: false });
});
afterAll(() => server.close());

it("plays", async () => {
  const moves = ['{"kind":"place","x":1,"y":2}', '{"kind":"resign"}'];

  expect(await talk(`${server.url}/game`, moves, { answers: 2 })).toEqual({
    messages: ['{"moves":1,"message":"You took 1, 2."}'],
    code: 4000,
    reason: "The game is over.",
  });
});

it.each([
  ['{"kind":"place","x":3,"y":0}', 1008, "message.x: Too big: expected number to be <=2"],
  ["place", 1007, expect.stringMatching(/./)],
])("ends with a reason where a message does not fit: %s", async (message, code, reason) => {
  const ended = await talk(`${server.url}/game`, [message], { answers: 1 });

  expect(ended).toEqual({ messages: [], code, reason });
});

it("goes on where the handler says so", async () => {
  const texts = ['{"kind":"jump"}', '{"kind":"resign"}'];

  const { messages } = await talk(`${server.url}/patient`, texts, { answers: 2 });

  expect(messages).toEqual([
    expect.stringContaining('"loc":["message","kind"]'),
    "At last: resign.",
  ]);
});
