import { once } from "node:events";
import { createServer, type Server } from "node:net";
import { afterEach, beforeEach, expect, it } from "vitest";
import { Relay } from "../src/soak/front-ends/relay.ts";
import { exchange, toRequest } from "../src/soak/measure/wire.ts";

let backEnd: Server;
let relay: Relay;
let answers = 0;
beforeEach(async () => {
  backEnd = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.on("data", () => {
      socket.end("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".repeat(answers));
    });
  }).listen(0, "127.0.0.1");
  await once(backEnd, "listening");
  const address = backEnd.address();
  relay = await Relay.start(typeof address === "object" ? (address?.port ?? 0) : 0);
});
afterEach(() => {
  relay.stop();
  backEnd.close();
});

const chunked = toRequest(
  "POST /a",
  ["Transfer-Encoding: chunked"],
  "3;x=y\r\nGET\r\n0\r\nA: b\r\n\r\n",
);
const sized = toRequest(
  "POST /b",
  ["Content-Length: 35"],
  "GET /c HTTP/1.1\r\nHost: localhost\r\n\r\n",
);

it.each([
  [1, 1, 0],
  [3, 3, 0],
  [3, 2, 0],
  [1, 2, 1],
  [3, 4, 1],
])("of %i requests and %i answers, %i was not asked for", async (requests, sent, unasked) => {
  answers = sent;

  await exchange(relay.port, [chunked, sized, toRequest("GET /d")].slice(0, requests).join(""));

  expect(relay.requests).toBe(requests);
  expect(relay.unasked).toBe(unasked);
});
