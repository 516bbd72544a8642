import { describe, expect, it } from "vitest";
import type { Exchange } from "../recorded/exchange.ts";
import type { Answer } from "../send/door.ts";
import { compareAnswers } from "./compare-answers.ts";

const exchange: Exchange = {
  app: "shop.tutorial001_py310",
  case: 0,
  test: "test_shop",
  kind: "http",
  method: "GET",
  path: "/",
  headers: [],
  body: null,
  absent_default_headers: [],
  volatile: [],
  subprotocols: [],
  messages: [],
  response: {
    status: 200,
    headers: [["content-type", "application/json"]],
    body: { json: { price: 50 } },
  },
};

function answerWith(json: unknown, status = 200, headers: [string, string][] = []): Answer {
  return {
    status,
    headers: [["Content-Type", "application/json"], ...headers],
    body: new TextEncoder().encode(JSON.stringify(json)),
  };
}

function recorded(json: object, status = 200): Exchange {
  const headers: [string, string][] = [["content-type", "application/json"]];
  return { ...exchange, response: { status, headers, body: JSON.parse(JSON.stringify({ json })) } };
}

describe("compareAnswers", () => {
  it("finds nothing where JSON means the same", () => {
    expect(compareAnswers(exchange, answerWith({ price: 50.0 }))).toEqual([]);
  });

  it("minds another status and another value", () => {
    expect(compareAnswers(exchange, answerWith({ price: "50" }, 201))).toEqual([
      { at: "status", expected: 200, actual: 201 },
      { at: "body.price", expected: 50, actual: "50" },
    ]);
  });

  it("minds a header of ours that a client acts on, and no other", () => {
    const answer = answerWith({ price: 50 }, 200, [
      ["location", "/"],
      ["x-ours", "1"],
    ]);

    expect(compareAnswers(exchange, answer)).toEqual([
      { at: "headers.location", expected: undefined, actual: "/" },
    ]);
  });

  it("leaves out what differs from run to run", () => {
    const volatile = { ...exchange, volatile: ["response.body.json.price"] };

    expect(compareAnswers(volatile, answerWith({ price: 51 }))).toEqual([]);
  });

  it("compares the places of validation errors, not their words", () => {
    const theirs = recorded(
      { detail: [{ type: "int_parsing", loc: ["path", "id"], msg: "a" }] },
      422,
    );
    const ours = { detail: [{ type: "invalid_type", loc: ["path", "id"], msg: "b" }] };

    expect(compareAnswers(theirs, answerWith(ours, 422))).toEqual([]);
  });

  it("minds a validation error at another place", () => {
    const theirs = recorded({ detail: [{ type: "missing", loc: ["query", "q"], msg: "a" }] }, 422);
    const ours = { detail: [{ type: "missing", loc: ["query", "p"], msg: "a" }] };

    expect(compareAnswers(theirs, answerWith(ours, 422))).toEqual([
      { at: "body.detail[0].loc[1]", expected: "q", actual: "p" },
    ]);
  });

  it("expects a 500 where FastAPI's application raised an error", () => {
    const { response: _raised, ...raising } = exchange;

    expect(compareAnswers(raising, answerWith({}, 500))).toEqual([]);
  });
});
