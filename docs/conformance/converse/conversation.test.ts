import { Fastidious, HTTPException } from "fastidious";
import { type RunningServer, serve } from "fastidious/node";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Exchange, parseExchanges } from "../recorded/exchange.ts";
import { compareConversations } from "./compare-conversations.ts";
import { Conversation } from "./conversation.ts";

const app = new Fastidious();
app.websocket("/echo", { subprotocols: ["parrot"] }, async ({ socket }) => {
  await socket.accept();
  for await (const text of socket.iterText()) await socket.sendText(text);
});
app.websocket("/twice", async ({ socket }) => {
  await socket.accept();
  await socket.sendText("one");
  await socket.sendText("two");
  await socket.close(4001, "enough");
});
app.websocket("/closed", () => {
  throw new HTTPException(418);
});

let server: RunningServer;
beforeAll(async () => {
  server = await serve(app, { port: 0, handleSignals: false });
});
afterAll(() => server.close());

const connect = { dir: "in", type: "websocket.connect" };
const accept = { dir: "out", type: "websocket.accept" };
const leave = { dir: "in", type: "websocket.disconnect", code: 1000 };

function toExchange(path: string, messages: readonly object[], subprotocols: string[] = []) {
  const line = { app: "a", case: 0, test: "t", kind: "websocket", method: "GET", headers: [] };
  const text = JSON.stringify({ ...line, path, body: null, subprotocols, messages });
  // Proof: there is one line.
  return parseExchanges(text)[0] as Exchange;
}

async function play(exchange: Exchange) {
  const conversation = await Conversation.open(server.port, exchange);
  return compareConversations(exchange.messages, await conversation.play());
}

it("finds nothing where the same is said", async () => {
  const messages = [
    connect,
    { ...accept, subprotocol: "parrot" },
    { dir: "in", type: "websocket.receive", text: "hello" },
    { dir: "out", type: "websocket.send", text: "hello" },
    leave,
  ];

  expect(await play(toExchange("/echo", messages, ["parrot"]))).toEqual([]);
});

it("finds another word", async () => {
  const messages = [
    connect,
    accept,
    { dir: "in", type: "websocket.receive", text: "hello" },
    { dir: "out", type: "websocket.send", text: "good day" },
    leave,
  ];

  expect(await play(toExchange("/echo", messages))).toEqual([
    { at: "messages[3].text", expected: "good day", actual: "hello" },
  ]);
});

it("finds what comes beyond the recording, and another end", async () => {
  const one = { dir: "out", type: "websocket.send", text: "one" };
  const end = { dir: "out", type: "websocket.close", code: 4000, reason: "enough" };

  const differences = await play(toExchange("/twice", [connect, accept, one, end]));

  expect(differences.map(({ at }) => at)).toEqual(["messages[3]", "messages[4]"]);
  expect(differences[1]?.actual).toMatchObject({ code: 4001, reason: "enough" });
});

it("finds that nothing comes", { timeout: 10_000 }, async () => {
  const word = { dir: "out", type: "websocket.send", text: "hello" };

  expect(await play(toExchange("/echo", [connect, accept, word, leave]))).toEqual([
    { at: "messages[2]", expected: word, actual: { dir: "out", type: "silence" } },
  ]);
});

it("finds how a handshake was turned away", async () => {
  const end = { dir: "out", type: "websocket.close", code: 1008, reason: "" };

  const [difference] = await play(toExchange("/closed", [end]));

  expect(difference).toMatchObject({ at: "messages[0]", actual: { status: 418 } });
});
