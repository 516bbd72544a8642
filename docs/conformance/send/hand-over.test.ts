import { expect, it } from "vitest";
import { type Exchange, parseExchanges } from "../recorded/exchange.ts";
import { handOver, noteGiven } from "./hand-over.ts";

const login = toExchange({
  path: "/token",
  response: { status: 200, headers: [], body: { json: { access_token: "theirs" } } },
  volatile: ["response.body.json.access_token"],
});
const call = toExchange({
  path: "/me",
  headers: [
    ["x-note", "theirs"],
    ["authorization", "Bearer theirs"],
  ],
  volatile: ["headers[1][1]"],
});

it("sends the token that our application gave in place of the recorded one", () => {
  const given = noteGiven(login, toAnswer('{"access_token":"ours"}'), new Map());

  expect(handOver(call, given).headers).toEqual([
    ["x-note", "theirs"],
    ["authorization", "Bearer ours"],
  ]);
});

it("sends what was recorded where our application gave nothing", () => {
  const given = noteGiven(login, toAnswer("no JSON"), new Map());

  expect(handOver(call, given)).toEqual(call);
});

function toAnswer(text: string): Parameters<typeof noteGiven>[1] {
  return { status: 200, headers: [], body: new TextEncoder().encode(text) };
}

function toExchange(fields: object): Exchange {
  const line = {
    app: "a",
    case: 0,
    test: "t",
    kind: "http",
    method: "GET",
    headers: [],
    body: null,
  };
  const [exchange] = parseExchanges(JSON.stringify({ ...line, ...fields }));
  if (exchange === undefined) throw new Error("There was one line.");
  return exchange;
}
