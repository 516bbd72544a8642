import { once } from "node:events";
import { serve, type RunningServer } from "fastidious/node";
import { afterAll, beforeAll, expect, it } from "vitest";
import { WebSocket } from "ws";
import { knock } from "./talk.ts";
import { app } from "./tutorial003.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await serve(app, { port: 0, handleSignals: false });
});
afterAll(() => server.close());

async function enter(client: string): Promise<{ socket: WebSocket; next: () => Promise<string> }> {
  const socket = new WebSocket(`${server.url.replace("http", "ws")}/ws/${client}`);
  const messages: string[] = [];
  let taken = 0;
  socket.on("message", (data: Buffer) => messages.push(data.toString()));
  await once(socket, "open");
  const next = async (): Promise<string> => {
    if (messages.length === taken) await once(socket, "message");
    taken += 1;
    return messages[taken - 1] ?? "";
  };
  return { socket, next };
}

it("tells all what one says, and that one has left", async () => {
  const ann = await enter("1");
  const bob = await enter("2");

  ann.socket.send("hello");

  expect([await ann.next(), await ann.next()]).toEqual([
    "You wrote: hello",
    "Client #1 says: hello",
  ]);
  expect(await bob.next()).toBe("Client #1 says: hello");
  ann.socket.terminate();
  expect(await bob.next()).toBe("Client #1 left the chat");
  bob.socket.close();
});

it("lets nobody in without a number", async () => {
  expect((await knock(`${server.url}/ws/ann`))[0]).toBe(422);
});
